import type { Document, IContext, IXmlableObject, XmlComponent } from 'docx';
import type { DocumentDetails } from '../markup/document-model.ts';
import { shortenText } from '../markup/shorten-text.ts';
import {
  type CoreProperties,
  renderCoreProperties,
  renderCustomProperties,
} from '../package/document-properties.ts';
import type { WordPackage } from '../package/word-package.ts';
import { renderXml } from './render-xml.ts';
import { settleMarks } from './settle-marks.ts';

/** The day a file says it was made when nobody says otherwise, so that the clock leaves no trace. */
const fixedDate = new Date(Date.UTC(2000, 0, 1));

/** The parts that differ from document to document. */
export function variableParts(document: Document, details: DocumentDetails): WordPackage {
  const wrapper = document.Document;
  const prepare = (part: XmlComponent, viewWrapper: IContext['viewWrapper'] = wrapper) =>
    preparePart(part, { file: document, viewWrapper, stack: [] });
  const render = (part: XmlComponent, viewWrapper?: IContext['viewWrapper']) =>
    renderXml(prepare(part, viewWrapper));
  // Writing the text adds to the lists and the links, so these come after it.
  const prepared = prepare(wrapper.View);
  const text = details.trackEdits === true ? settleMarks(prepared) : prepared;
  return new Map([
    ['word/document.xml', placeNumbers(renderXml(text), document)],
    ['word/_rels/document.xml.rels', render(wrapper.Relationships)],
    ['word/numbering.xml', render(document.Numbering)],
    ...document.Headers.map((header, index) => edge('header', index, render(header.View, header))),
    ...document.Footers.map((footer, index) => edge('footer', index, render(footer.View, footer))),
    ['docProps/core.xml', renderCoreProperties(coreOf(details))],
    ['docProps/custom.xml', renderCustomProperties(details.properties)],
  ]);
}

/** Longest property that Windows shows and searches. */
const longestProperty = 255;

function coreOf(details: DocumentDetails): CoreProperties {
  const short = (text: string) => shortenText(text, longestProperty);
  return {
    title: short(details.title),
    subject: short(details.subject),
    author: short(details.author),
    ...(details.keywords === undefined ? {} : { keywords: short(details.keywords) }),
    language: details.language,
    date: details.date ?? fixedDate,
  };
}

/** The part of a header or footer, named as docx names it in the relationships. */
function edge(kind: 'header' | 'footer', index: number, xml: string): [string, string] {
  return [`word/${kind}${index + 1}.xml`, xml];
}

function preparePart(part: XmlComponent, context: IContext): IXmlableObject {
  const xml = part.prepForXml(context);
  if (xml === undefined) throw new Error('docx left out a part.');
  return xml;
}

/** docx writes `{reference-instance}` for the number of a list, known only once the text is written. */
function placeNumbers(xml: string, document: Document): string {
  const numbers = new Map(
    document.Numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [
      `${reference}-${instance}`,
      String(numId),
    ]),
  );
  return xml.replace(/\{(\uffff[^{}]+)\}/g, (whole, key: string) => numbers.get(key) ?? whole);
}
