import { shortenText } from '../markup/shorten-text.ts';
import { type IContext, type ITableOptions, type IXmlableObject, Table } from 'docx';

/** The name of a table and what it holds, which screen readers tell before they enter it. */
export interface TableTitle {
  readonly title: string;
  readonly description: string;
}

/** What a screen reader tells in one breath. */
const longest = 250;

/** A table of docx with a title and a description, which docx has no options for. */
export class TitledTable extends Table {
  readonly #title: TableTitle;

  constructor(options: ITableOptions, title: TableTitle) {
    super(options);
    this.#title = title;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const properties: unknown = xml?.['w:tbl']?.[0]?.['w:tblPr'];
    if (!Array.isArray(properties)) throw new Error('docx wrote a table without properties.');
    properties.push(
      value('w:tblCaption', this.#title.title),
      value('w:tblDescription', this.#title.description),
    );
    return xml;
  }
}

function value(name: string, text: string): IXmlableObject {
  return { [name]: { _attr: { 'w:val': shortenText(text, longest) } } };
}
