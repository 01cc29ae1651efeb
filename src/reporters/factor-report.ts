import type { Paint } from './paint.ts';
import { renderTable } from './table.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

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
    '',
    'The text has to describe',
    ...factor.describe.flatMap((aspect) => wrapText(`- ${aspect}`, '  ')),
    '',
    ...wrapText(`Source: ${factor.source}`),
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
