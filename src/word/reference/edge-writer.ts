import { escapeXml } from '../../package/escape-xml.ts';
import { type PartTree, treeIn, treesIn } from '../../package/read-tree.ts';
import { type FieldFate, FieldTrack, fieldFate, fieldName } from './edge-fields.ts';
import { type EdgeLooks, type EdgeParagraph, emptyEdge } from './edge-looks.ts';
import { readEdgePicture, renderEdgePicture } from './edge-picture.ts';
import { type EdgePart, type PictureStore, takePicture } from './edge-part.ts';
import { renderEdgeTable } from './edge-table.ts';
import { alignedTab, printedText, symbol, textOf, whatIs } from './edge-pieces.ts';

/** Elements within each other are followed to this depth. */
const deepest = 40;

/**
 * Writes what a header or footer of a reference shows anew: text, tab stops, page numbers, tables and pictures. What is
 * not known to be harmless has no way in; its name goes into the list of what is not taken.
 */
export class EdgeWriter {
  readonly #looks: EdgeLooks;
  readonly #part: EdgePart;
  readonly #pictures: PictureStore;
  readonly #fields = new FieldTrack();
  #depth = 0;

  constructor(looks: EdgeLooks, part: EdgePart, pictures: PictureStore) {
    this.#looks = looks;
    this.#part = part;
    this.#pictures = pictures;
  }

  /** All of a header or footer. */
  whole(root: PartTree): string {
    const xml = this.blocks(root);
    if (this.#fields.isOpen) this.#part.leaveOut('what follows a field without an end');
    return xml === '' || xml.endsWith('</w:p>') ? xml : xml + emptyEdge;
  }

  /** Paragraphs and tables, one after the other. */
  blocks(around: PartTree): string {
    return this.#within(() =>
      treesIn(around)
        .map((tree) => this.#block(tree))
        .join(''),
    );
  }

  #block(tree: PartTree): string {
    switch (tree.name) {
      case 'w:p':
        return this.#paragraph(tree);
      case 'w:tbl':
        return renderEdgeTable(tree, this.#looks, (cell) => this.blocks(cell));
      case 'w:sdt':
        return this.#control(tree, (content) => this.blocks(content));
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
        return this.blocks(tree);
      case 'w:altChunk':
        this.#part.leaveOut('an inserted file');
        return '';
      default:
        return '';
    }
  }

  #paragraph(tree: PartTree): string {
    if (this.#part.isOurs(printedText(tree))) return '';
    const properties = treeIn(tree, 'w:pPr');
    if (treeIn(properties, 'w:numPr') !== undefined) this.#part.leaveOut('the signs of lists');
    if (treeIn(properties, 'w:framePr') !== undefined)
      this.#part.leaveOut('the frame around text, but its text');
    const look = this.#looks.paragraph(properties);
    this.#part.paragraphs++;
    return `<w:p>${look.xml}${this.#inlines(tree, look)}</w:p>`;
  }

  #inlines(around: PartTree, look: EdgeParagraph): string {
    return this.#within(() =>
      treesIn(around)
        .map((tree) => this.#inline(tree, look))
        .join(''),
    );
  }

  #inline(tree: PartTree, look: EdgeParagraph): string {
    switch (tree.name) {
      case 'w:r':
        return this.#run(tree, look);
      case 'w:hyperlink':
        this.#part.leaveOut('links, but their text');
        return this.#inlines(tree, look);
      case 'w:fldSimple':
        return this.#simpleField(tree, look);
      case 'w:sdt':
        return this.#control(tree, (content) => this.#inlines(content, look));
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return this.#inlines(tree, look);
      case 'm:oMath':
      case 'm:oMathPara':
        this.#part.leaveOut('a formula');
        return '';
      default:
        return '';
    }
  }

  /** A control shows its text, unless that is a hint or comes from the properties of the reference. */
  #control(tree: PartTree, write: (content: PartTree) => string): string {
    const properties = treeIn(tree, 'w:sdtPr');
    const content = treeIn(tree, 'w:sdtContent');
    if (content === undefined) return '';
    if (['w:showingPlcHdr', 'w:dataBinding'].some((name) => treeIn(properties, name) !== undefined)) {
      this.#part.leaveOut('a control to fill in');
      return '';
    }
    return write(content);
  }

  #run(tree: PartTree, look: EdgeParagraph): string {
    const properties = this.#looks.run(look, treeIn(tree, 'w:rPr'));
    if (properties === null) return '';
    return this.#within(() =>
      treesIn(tree)
        .map((child) => this.#piece(child, properties))
        .join(''),
    );
  }

  /** What a run holds, each piece as a run of its own. */
  #piece(tree: PartTree, look: string): string {
    const { name, attributes } = tree;
    if (name === 'w:fldChar') return this.#fieldSign(attributes['w:fldCharType'], look);
    if (name === 'w:instrText') this.#fields.instruction(textOf(tree));
    if (!this.#fields.isShown) return '';
    const run = (inner: string): string => `<w:r>${look}${inner}</w:r>`;
    switch (name) {
      case 'w:t': {
        const text = textOf(tree);
        this.#part.signs += text.length;
        return text === '' ? '' : run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
      }
      case 'w:tab':
      case 'w:cr':
      case 'w:noBreakHyphen':
      case 'w:softHyphen':
        return run(`<${name}/>`);
      case 'w:br':
        return (attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? run('<w:br/>') : '';
      case 'w:ptab':
        return run(alignedTab(attributes));
      case 'w:sym':
        return symbol(attributes) === '' ? '' : run(symbol(attributes));
      case 'w:drawing':
        return this.#drawing(tree, run);
      case 'mc:AlternateContent':
        return this.#newest(tree, look);
      case 'w:pict':
        this.#part.leaveOut('a picture, watermark or text box of an older kind');
        return '';
      case 'w:object':
        this.#part.leaveOut('an embedded object');
        return '';
      default:
        return '';
    }
  }

  /** Of several forms of the same thing the first one that Word may choose. */
  #newest(tree: PartTree, look: string): string {
    const form = treeIn(tree, 'mc:Choice') ?? treeIn(tree, 'mc:Fallback');
    if (form === undefined) return '';
    return this.#within(() =>
      treesIn(form)
        .map((child) => this.#piece(child, look))
        .join(''),
    );
  }

  #drawing(tree: PartTree, run: (inner: string) => string): string {
    const picture = readEdgePicture(tree);
    if (picture === undefined) {
      this.#part.leaveOut(whatIs(tree));
      return '';
    }
    const taken = takePicture(picture, this.#part, this.#pictures);
    return taken === undefined ? '' : run(renderEdgePicture(tree, picture, taken));
  }

  #fieldSign(type: string | undefined, look: string): string {
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') this.#fields.value();
    else if (type === 'end') {
      const instruction = this.#fields.end();
      if (instruction !== undefined) return this.#field(fieldFate(instruction), instruction, look);
    }
    return '';
  }

  #simpleField(tree: PartTree, look: EdgeParagraph): string {
    const instruction = tree.attributes['w:instr'] ?? '';
    const fate = fieldFate(instruction);
    if (fate === 'text') return this.#inlines(tree, look);
    if (!this.#fields.isShown) return '';
    const run = treeIn(treeIn(tree, 'w:r'), 'w:rPr');
    return this.#field(fate, instruction, this.#looks.run(look, run) ?? '');
  }

  #field(fate: FieldFate, instruction: string, look: string): string {
    if (fate === 'out') this.#part.leaveOut(fieldName(instruction));
    if (fate === 'out' || fate === 'text') return '';
    this.#part.counts.add(fate);
    const code = fate === 'page' ? 'PAGE' : 'NUMPAGES';
    return `<w:fldSimple w:instr="${code}"><w:r>${look}<w:t>1</w:t></w:r></w:fldSimple>`;
  }

  #within(write: () => string): string {
    if (this.#depth >= deepest) {
      this.#part.leaveOut('what is nested too deeply');
      return '';
    }
    this.#depth++;
    const written = write();
    this.#depth--;
    return written;
  }
}
