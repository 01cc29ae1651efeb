import { isOn } from '../package/on-off.ts';
import type { XmlAttributes } from '../xml/scan-xml.ts';
import type { RunFormat } from './word-content.ts';

/** A format while it is read. */
export type Draft<Format> = { -readonly [Key in keyof Format]: Format[Key] };

/** What a paragraph or its style says of itself. */
export interface ParagraphFormat {
  readonly style?: string;
  /** Level of a heading, from 1; 0 for body text. */
  readonly level?: number;
  /** False where a list of the style is taken off again. */
  readonly numbered?: boolean;
  readonly fill?: string | null;
  readonly framed?: boolean;
}

type Note<Format> = (attributes: XmlAttributes, format: Draft<Format>) => void;

const runNotes = new Map<string, Note<RunFormat>>([
  [
    'w:color',
    (attributes, format) => {
      format.color = colorOf(attributes['w:val']);
    },
  ],
  ['w:shd', (attributes, format) => setFill(attributes, format)],
  [
    'w:highlight',
    (attributes, format) => {
      format.fill = highlights.get(attributes['w:val'] ?? '') ?? null;
    },
  ],
  ['w:sz', (attributes, format) => setSize(attributes['w:val'], format)],
  [
    'w:b',
    (attributes, format) => {
      format.bold = isOn(attributes);
    },
  ],
  [
    'w:i',
    (attributes, format) => {
      format.italic = isOn(attributes);
    },
  ],
  [
    'w:u',
    (attributes, format) => {
      format.underline = attributes['w:val'] !== 'none';
    },
  ],
  [
    'w:vanish',
    (attributes, format) => {
      format.hidden = isOn(attributes);
    },
  ],
  ['w:lang', (attributes, format) => setLanguage(attributes['w:val'], format)],
]);

const paragraphNotes = new Map<string, Note<ParagraphFormat>>([
  [
    'w:pStyle',
    (attributes, format) => {
      format.style = attributes['w:val'] ?? '';
    },
  ],
  [
    'w:outlineLvl',
    (attributes, format) => {
      format.level = levelOf(attributes['w:val']);
    },
  ],
  [
    'w:numId',
    (attributes, format) => {
      format.numbered = attributes['w:val'] !== '0';
    },
  ],
  ['w:shd', (attributes, format) => setFill(attributes, format)],
  [
    'w:framePr',
    (_, format) => {
      format.framed = true;
    },
  ],
]);

/** Notes a property of characters, a child of `w:rPr`. */
export function noteRunProperty(name: string, attributes: XmlAttributes, format: Draft<RunFormat>): void {
  runNotes.get(name)?.(attributes, format);
}

/** Notes a property of a paragraph, a child of `w:pPr` or of the `w:numPr` in it. */
export function noteParagraphProperty(
  name: string,
  attributes: XmlAttributes,
  format: Draft<ParagraphFormat>,
): void {
  paragraphNotes.get(name)?.(attributes, format);
}

/** The fill of a shading: six hex digits, null for none; undefined for a pattern, which has no one colour. */
export function fillOf(attributes: XmlAttributes): string | null | undefined {
  const pattern = attributes['w:val'] ?? 'clear';
  if (pattern === 'clear' || pattern === 'nil') return colorOf(attributes['w:fill']);
  return pattern === 'solid' ? colorOf(attributes['w:color']) : undefined;
}

function setFill(attributes: XmlAttributes, format: { fill?: string | null }): void {
  const fill = fillOf(attributes);
  if (fill === undefined) delete format.fill;
  else format.fill = fill;
}

function setSize(value: string | undefined, format: Draft<RunFormat>): void {
  // The strict form of the standard may write "11pt".
  const points = /^([\d.]+)pt$/.exec(value ?? '')?.[1];
  const size = points === undefined ? Number(value) : 2 * Number(points);
  if (Number.isFinite(size) && size > 0) format.size = size;
}

function setLanguage(value: string | undefined, format: Draft<RunFormat>): void {
  if (value !== undefined && value !== '') format.language = value;
}

function colorOf(value: string | undefined): string | null {
  return /^[\da-f]{6}$/i.test(value ?? '') ? (value ?? '').toUpperCase() : null;
}

/** Body text has the level 9 there. */
function levelOf(value: string | undefined): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : 0;
}

/** The colours of Word's highlighter (ECMA-376 part 1, 17.18.40). */
const highlights = new Map([
  ['black', '000000'],
  ['blue', '0000FF'],
  ['cyan', '00FFFF'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGray', '808080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['green', '00FF00'],
  ['lightGray', 'C0C0C0'],
  ['magenta', 'FF00FF'],
  ['red', 'FF0000'],
  ['white', 'FFFFFF'],
  ['yellow', 'FFFF00'],
]);
