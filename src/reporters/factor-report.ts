import type { Paint } from './paint.ts';
import { renderTable } from './table.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

/** A level in plain words. */
export interface LevelExplanation {
  readonly level: string;
  readonly means: string;
  /** What separates it from the level below; null for the lowest. */
  readonly differs: string | null;
  /** What a position description has to show for it. */
  readonly show: string;
  /** Title of the standard that describes the level. */
  readonly source: string;
  /** Whether the words were written from the text of that standard. */
  readonly verified: boolean;
}

/** A factor of the Factor Evaluation System as people are told about it. */
export interface FactorExplanation {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly levels: readonly { readonly level: string; readonly points: number }[];
  /** The level that was asked for, or null for the whole factor. */
  readonly level: string | null;
  /** What the text of the factor has to describe. */
  readonly describe: readonly string[];
  /** The levels in plain words, the lowest first. */
  readonly words: readonly LevelExplanation[];
  readonly source: string;
}

/** Renders a factor with its levels as text; the level that was asked for is marked. */
export function renderFactor(factor: FactorExplanation, paint: Paint): string {
  const rows = factor.levels.map(({ level, points }) => [
    level === factor.level ? '>' : '',
    level,
    String(points),
  ]);
  const lines = [
    paint.strong(`Factor ${factor.number}, ${factor.name}`),
    '',
    ...renderTable([['', 'Level', 'Points'], ...rows], ['left', 'left', 'right']),
    ...neighbours(factor),
    ...plainWords(factor),
    '',
    'The text has to describe',
    ...factor.describe.flatMap((aspect) => wrapText(`- ${aspect}`, '  ')),
    '',
    ...wrapText(`Source of points: ${factor.source}`),
    ...wrapText(`Source of levels: ${sources(factor)}; the words are ours, and the standard decides.`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders all factors as a list. */
export function renderFactorList(factors: readonly FactorExplanation[]): string {
  const rows = factors.map((factor) => [
    String(factor.number),
    factor.name,
    `${factor.levels[0]?.level ?? ''} to ${factor.levels.at(-1)?.level ?? ''}`,
  ]);
  const table = renderTable(rows, ['right', 'left', 'left']);
  return `${[...table, '', 'Type cxpd explain factor 1-8 for a level.'].join('\n')}\n`;
}

/** Renders factors for programs. */
export function renderFactorJson(factors: readonly FactorExplanation[]): string {
  return toJson({ version: 1, factors });
}

/** One level with what separates it from its neighbours, or what each level of the factor is. */
function plainWords({ words, level }: FactorExplanation): string[] {
  const at = words.findIndex((one) => one.level === level);
  const own = words[at];
  if (own === undefined) {
    return words.flatMap((one) => ['', ...wrapText(`${one.level}: ${one.means}`)]);
  }
  const lower = words[at - 1];
  const higher = words[at + 1];
  return [
    '',
    ...wrapText(own.means),
    ...(lower === undefined || own.differs === null
      ? []
      : ['', `More than ${lower.level}`, ...wrapText(own.differs, '  ')]),
    ...(higher === undefined || higher.differs === null
      ? []
      : ['', `Less than ${higher.level}, where`, ...wrapText(higher.differs, '  ')]),
    '',
    'What a position description has to show',
    ...wrapText(own.show, '  '),
  ];
}

/** The standards of the levels that are told; those whose text was not compared say so. */
function sources({ words, level }: FactorExplanation): string {
  const told = words.filter((one) => level === null || one.level === level);
  const named = told.map(({ source, verified }) =>
    verified ? source : `${source} (from general knowledge, not compared with its text)`,
  );
  return [...new Set(named)].join('; ');
}

function neighbours({ levels, level }: FactorExplanation): string[] {
  const at = levels.findIndex((one) => one.level === level);
  const own = levels[at];
  if (own === undefined) return [];
  const lower = levels[at - 1];
  const higher = levels[at + 1];
  const steps = [
    ...(lower === undefined ? [] : [`${own.points - lower.points} points more than ${lower.level}`]),
    ...(higher === undefined ? [] : [`${higher.points - own.points} points less than ${higher.level}`]),
  ];
  return ['', `Level ${own.level} gives ${own.points} points: ${steps.join(', ')}.`];
}
