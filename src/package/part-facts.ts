import { scanXml, type XmlAttributes, type XmlHandlers } from '../xml/scan-xml.ts';
import type { XmlProblem } from '../xml/xml-problem.ts';
import { canonicalNames } from './canonical-names.ts';
import { noteContentType } from './content-types.ts';
import { FieldReader } from './field-reader.ts';
import { type Misplaced, OrderReader } from './order-reader.ts';
import { type Relationship, readRelationship } from './relationships.ts';
import { type TableFacts, TableReader } from './table-reader.ts';

/** What one place of a file defines and another one uses. */
export type Reference = 'style' | 'list' | 'bookmark' | 'comment' | 'footnote' | 'endnote';

/** What the checks want to know of one XML part, found in a single reading. */
export interface PartFacts {
  problem: XmlProblem | undefined;
  /** Elements where they may not stand. */
  readonly misplaced: readonly Misplaced[];
  readonly tables: readonly TableFacts[];
  /** How many fields for page numbers hold no number. */
  emptyPageFields: number;
  /** Ids of relationships that the part uses. */
  readonly relationships: Set<string>;
  /** What the part names and may name once only, such as `bookmark 3`; and what of it is there again. */
  readonly named: Set<string>;
  readonly repeated: Set<string>;
  /** Lines of the part that says what each part is; of a part of relationships, where they lead. */
  readonly types: { readonly defaults: Map<string, string>; readonly overrides: Map<string, string> };
  readonly leads: Relationship[];
  readonly uses: ReadonlyMap<Reference, Set<string>>;
  readonly defines: ReadonlyMap<Reference, Set<string>>;
}

type Note = (attributes: XmlAttributes, facts: PartFacts) => void;

const uses =
  (kind: Reference, attribute = 'w:val'): Note =>
  (attributes, facts) => {
    const name = attributes[attribute];
    // No list at all is the list 0.
    if (name !== undefined && !(kind === 'list' && name === '0')) facts.uses.get(kind)?.add(name);
  };

const defines =
  (kind: Reference, attribute: string, name: string = kind): Note =>
  (attributes, facts) => {
    const id = attributes[attribute];
    // A building block names its style by an element of the same name that defines nothing.
    if (id === undefined) return;
    facts.defines.get(kind)?.add(id);
    noteName(`${name} ${id}`, facts);
  };

const names =
  (kind: string, attribute: string): Note =>
  (attributes, facts) =>
    noteName(`${kind} ${attributes[attribute] ?? ''}`, facts);

function noteName(name: string, facts: PartFacts): void {
  if (facts.named.has(name)) facts.repeated.add(name);
  else facts.named.add(name);
}

const bookmark: Note = (attributes, facts) => {
  defines('bookmark', 'w:name', 'bookmark name')(attributes, facts);
  names('bookmark', 'w:id')(attributes, facts);
};

/** In a link with a relationship the anchor is a place on the page that the relationship leads to. */
const link: Note = (attributes, facts) => {
  if (attributes['r:id'] === undefined) uses('bookmark', 'w:anchor')(attributes, facts);
};

/** What is noted at the beginning of an element. */
const notes = new Map<string, Note>([
  ['w:pStyle', uses('style')],
  ['w:rStyle', uses('style')],
  ['w:tblStyle', uses('style')],
  ['w:numId', uses('list')],
  ['w:hyperlink', link],
  ['w:commentReference', uses('comment', 'w:id')],
  ['w:footnoteReference', uses('footnote', 'w:id')],
  ['w:endnoteReference', uses('endnote', 'w:id')],
  ['w:style', defines('style', 'w:styleId')],
  ['w:num', defines('list', 'w:numId')],
  ['w:abstractNum', names('list definition', 'w:abstractNumId')],
  ['w:bookmarkStart', bookmark],
  ['w:comment', defines('comment', 'w:id')],
  ['w:footnote', defines('footnote', 'w:id')],
  ['w:endnote', defines('endnote', 'w:id')],
  ['wp:docPr', names('drawing', 'id')],
  ['w:ins', names('revision', 'w:id')],
  ['w:del', names('revision', 'w:id')],
  ['property', names('property', 'pid')],
  [
    'Relationship',
    (attributes, { leads }) => {
      leads.push(readRelationship(attributes));
    },
  ],
  ['Default', (attributes, { types }) => noteContentType('Default', attributes, types)],
  ['Override', (attributes, { types }) => noteContentType('Override', attributes, types)],
]);

/** Lists are known by their number wherever they are used; a definition of a list uses none. */
const references: readonly Reference[] = ['style', 'list', 'bookmark', 'comment', 'footnote', 'endnote'];

/**
 * Reads a part once and notes all that the checks want to know. Another reader of the same part gets the same elements,
 * under the names that Word gives them.
 */
export function readFacts(xml: string, another: XmlHandlers = {}): PartFacts {
  const order = new OrderReader();
  const tables = new TableReader();
  const fields = new FieldReader();
  const facts: PartFacts = {
    problem: undefined,
    misplaced: order.misplaced,
    tables: tables.tables,
    emptyPageFields: 0,
    relationships: new Set(),
    named: new Set(),
    repeated: new Set(),
    types: { defaults: new Map(), overrides: new Map() },
    leads: [],
    uses: new Map(references.map((kind) => [kind, new Set()])),
    defines: new Map(references.map((kind) => [kind, new Set()])),
  };
  facts.problem = scanXml(
    xml,
    canonicalNames({
      open(name, attributes, span) {
        order.open(name);
        tables.open(name, attributes);
        fields.open(name, attributes);
        notes.get(name)?.(attributes, facts);
        for (const attribute in attributes) {
          const value = attributes[attribute];
          if (attribute.startsWith('r:') && value) facts.relationships.add(value);
        }
        another.open?.(name, attributes, span);
      },
      close(name) {
        order.close(name);
        tables.close(name);
        fields.close(name);
        another.close?.(name);
      },
      text(text, span) {
        fields.text(text);
        another.text?.(text, span);
      },
    }),
  );
  facts.emptyPageFields = fields.emptyPageFields;
  return facts;
}
