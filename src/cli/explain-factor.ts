import { UserError } from '../errors.ts';
import {
  type FactorExplanation,
  renderFactor,
  renderFactorJson,
  renderFactorList,
} from '../reporters/factor-report.ts';
import type { Paint } from '../reporters/paint.ts';
import type { FactorLevels } from '../standards/factor-levels.ts';
import { type Fes, type FesFactor, findLevel } from '../standards/fes.ts';

/** Whether a word looks like a factor level: `1-8`, `7-c`. */
export function isLevel(word: string): boolean {
  return /^\d+-[\da-d]+$/i.test(word);
}

/** What factors are explained by: points, and levels in plain words. */
export interface FactorStandards {
  readonly fes: Fes;
  readonly levels: FactorLevels;
}

/** Explains a factor (`1`), one of its levels (`1-8`, `7-c`), or lists the factors when nothing is asked for. */
export function explainFactor(
  asked: string | undefined,
  format: 'text' | 'json',
  { fes, levels }: FactorStandards,
  paint: Paint,
): string {
  if (asked === undefined) {
    const all = fes.factors.map((factor) => explanation(factor, null, { fes, levels }));
    return format === 'json' ? renderFactorJson(all) : renderFactorList(all);
  }
  const number = /^([1-9])(?:-|$)/.exec(asked)?.[1];
  const factor = fes.factors.find((one) => one.number === Number(number) || one.key === asked);
  if (factor === undefined) {
    throw new UserError(`There is no factor "${asked}": the Factor Evaluation System has factors 1 to 9.`, {
      hint: 'Type cxpd explain factor 1-8, for example.',
    });
  }
  const level = asked.includes('-') ? findLevel(factor.levels, asked) : undefined;
  if (asked.includes('-') && level === undefined) {
    const known = factor.levels.map((one) => one.level).join(', ');
    throw new UserError(`Factor ${factor.number} has no level "${asked}".`, {
      hint: `Its levels are ${known}.`,
    });
  }
  const found = explanation(factor, level?.level ?? null, { fes, levels });
  return format === 'json' ? renderFactorJson([found]) : renderFactor(found, paint);
}

function explanation(
  factor: FesFactor,
  level: string | null,
  { fes, levels }: FactorStandards,
): FactorExplanation {
  const { key, number, name, levels: points, describe } = factor;
  const titles = new Map(levels.sources.map((one) => [one.id, one.title]));
  const words = (levels.factors.find((one) => one.key === key)?.levels ?? []).map(
    ({ differs = null, source, ...rest }) => ({ ...rest, differs, source: titles.get(source) ?? source }),
  );
  return { key, number, name, levels: points, level, describe, words, source: fes.source };
}
