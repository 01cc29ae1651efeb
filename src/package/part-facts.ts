import { scanXml, type XmlAttributes } from '../xml/scan-xml.ts';
import type { XmlProblem } from '../xml/xml-problem.ts';

/** A table with fixed widths, all in twentieths of a point. */
export interface TableFacts {
  width: number | undefined;
  fixed: boolean;
  nested: boolean;
  grid: number;
  /** Sum of the cells' widths, row by row. */
  rows: number[];
}

/** What the checks want to know of one XML part, found in a single reading. */
export interface PartFacts {
  problem: XmlProblem | undefined;
  tables: TableFacts[];
  /** How many fields for page numbers hold no number. */
  emptyPageFields: number;
  /** Ids of relationships that the part uses. */
  relationships: Set<string>;
  /** What the part defines and may define once only, such as `bookmark 3`. */
  ids: string[];
  styles: { used: Set<string>; defined: Set<string> };
  lists: { used: Set<string>; defined: Set<string> };
}

/** A field being read: its instruction, and whether it shows anything. */
interface Field {
  instruction: string;
  shows: boolean;
  showing: boolean;
}

/** Where the scan stands. */
interface State {
  facts: PartFacts;
  tables: TableFacts[];
  fields: Field[];
  /** Inside `w:t` or `w:instrText`. */
  text: 'shown' | 'instruction' | undefined;
}

type Opening = (attributes: XmlAttributes, state: State) => void;

const used =
  (kind: 'styles' | 'lists'): Opening =>
  (attributes, { facts }) => {
    const name = attributes['w:val'];
    if (name !== undefined && !(kind === 'lists' && name === '0')) facts[kind].used.add(name);
  };

const unique =
  (kind: string, attribute: string): Opening =>
  (attributes, { facts }) => {
    facts.ids.push(`${kind} ${attributes[attribute] ?? ''}`);
  };

/** What is noted at the beginning of an element. */
const openings = new Map<string, Opening>([
  ['w:tbl', (_, state) => openTable(state)],
  ['w:tr', (_, state) => void state.tables.at(-1)?.rows.push(0)],
  [
    'w:tblLayout',
    (attributes, state) => withTable(state, (table) => (table.fixed = attributes['w:type'] === 'fixed')),
  ],
  ['w:tblW', (attributes, state) => withTable(state, (table) => (table.width = twips(attributes)))],
  [
    'w:gridCol',
    (attributes, state) => withTable(state, (table) => (table.grid += Number(attributes['w:w'] ?? 0))),
  ],
  ['w:tcW', (attributes, state) => withTable(state, (table) => addToRow(table, twips(attributes) ?? 0))],
  ['w:fldSimple', (attributes, state) => openField(state, attributes['w:instr'] ?? '', true)],
  ['w:fldChar', (attributes, state) => markField(state, attributes['w:fldCharType'])],
  ['w:t', (_, state) => (state.text = 'shown')],
  ['w:instrText', (_, state) => (state.text = 'instruction')],
  ['w:pStyle', used('styles')],
  ['w:rStyle', used('styles')],
  ['w:tblStyle', used('styles')],
  ['w:numId', used('lists')],
  ['w:style', define('styles', 'w:styleId')],
  ['w:num', define('lists', 'w:numId')],
  ['w:abstractNum', unique('list definition', 'w:abstractNumId')],
  ['w:bookmarkStart', unique('bookmark', 'w:id')],
  ['w:comment', unique('comment', 'w:id')],
  ['wp:docPr', unique('drawing', 'id')],
  ['w:ins', unique('revision', 'w:id')],
  ['w:del', unique('revision', 'w:id')],
  ['property', unique('property', 'pid')],
]);

/** What is noted at the end of an element. */
const closings = new Map<string, (state: State) => void>([
  ['w:tbl', (state) => void state.tables.pop()],
  ['w:fldSimple', closeField],
  ['w:t', (state) => (state.text = undefined)],
  ['w:instrText', (state) => (state.text = undefined)],
]);

/** Reads a part once and notes all that the checks want to know. */
export function readFacts(xml: string): PartFacts {
  const facts: PartFacts = {
    problem: undefined,
    tables: [],
    emptyPageFields: 0,
    relationships: new Set(),
    ids: [],
    styles: { used: new Set(), defined: new Set() },
    lists: { used: new Set(), defined: new Set() },
  };
  const state: State = { facts, tables: [], fields: [], text: undefined };
  facts.problem = scanXml(xml, {
    open(name, attributes) {
      openings.get(name)?.(attributes, state);
      for (const attribute in attributes) {
        const value = attributes[attribute];
        if (attribute.startsWith('r:') && value !== undefined) facts.relationships.add(value);
      }
    },
    close(name) {
      closings.get(name)?.(state);
    },
    text(text) {
      if (state.text === undefined || state.fields.length === 0) return;
      for (const field of state.fields) {
        if (state.text === 'instruction') field.instruction += text;
        else if (field.showing && text.trim() !== '') field.shows = true;
      }
    },
  });
  return facts;
}

function define(kind: 'styles' | 'lists', attribute: string): Opening {
  return (attributes, { facts }) => {
    const id = attributes[attribute] ?? '';
    facts[kind].defined.add(id);
    facts.ids.push(`${kind === 'styles' ? 'style' : 'list'} ${id}`);
  };
}

function openTable(state: State): void {
  const nested = state.tables.length > 0;
  const table: TableFacts = { width: undefined, fixed: false, nested, grid: 0, rows: [] };
  state.facts.tables.push(table);
  state.tables.push(table);
}

function withTable(state: State, note: (table: TableFacts) => void): void {
  const table = state.tables.at(-1);
  if (table !== undefined) note(table);
}

function addToRow(table: TableFacts, width: number): void {
  const row = table.rows.length - 1;
  table.rows[row] = (table.rows[row] ?? 0) + width;
}

function twips(attributes: XmlAttributes): number | undefined {
  return attributes['w:type'] === 'dxa' ? Number(attributes['w:w']) : undefined;
}

function openField(state: State, instruction: string, showing: boolean): void {
  state.fields.push({ instruction, shows: false, showing });
}

function markField(state: State, type: string | undefined): void {
  if (type === 'begin') openField(state, '', false);
  const field = state.fields.at(-1);
  if (type === 'separate' && field !== undefined) field.showing = true;
  if (type === 'end') closeField(state);
}

function closeField(state: State): void {
  const field = state.fields.pop();
  if (field !== undefined && !field.shows && /^\s*(NUM)?PAGES?\b/.test(field.instruction)) {
    state.facts.emptyPageFields++;
  }
}
