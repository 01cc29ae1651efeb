import { UserError } from '../errors.ts';
import {
  type FactorExplanation,
  renderFactor,
  renderFactorJson,
  renderFactorList,
} from '../reporters/factor-report.ts';
import type { Paint } from '../reporters/paint.ts';
import { type Fes, type FesFactor, findLevel } from '../standards/fes.ts';

/** Whether a word looks like a factor level: `1-8`, `7-c`. */
export function isLevel(word: string): boolean {
  return /^\d+-[\da-d]+$/i.test(word);
}

/** Explains a factor (`1`), one of its levels (`1-8`, `7-c`), or lists the factors when nothing is asked for. */
export function explainFactor(
  asked: string | undefined,
  format: 'text' | 'json',
  fes: Fes,
  paint: Paint,
): string {
  if (asked === undefined) {
    const all = fes.factors.map((factor) => explanation(factor, null, fes));
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
  const found = explanation(factor, level?.level ?? null, fes);
  return format === 'json' ? renderFactorJson([found]) : renderFactor(found, paint);
}

function explanation(factor: FesFactor, level: string | null, fes: Fes): FactorExplanation {
  const { key, number, name, levels, describe } = factor;
  return { key, number, name, levels, level, describe, source: fes.source };
}
