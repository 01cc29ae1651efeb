import type { FactorKey } from '../draft/schema.ts';
import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, yesNo } from '../form/scalars.ts';
import { factorKeys, normalLevel } from './fes.ts';

/** The levels of the nine factors in plain words. */
export const factorLevelsSchema = /* @__PURE__ */ (() =>
  section('Factor levels in plain words.', {
    standard: choice('Which standard.', ['factor-levels']),
    title: prose('Title.'),
    sources: list(
      'Where the levels are from.',
      section('One source.', { id: code('Short name.'), title: prose('Title.') }),
    ),
    factors: list(
      'The nine factors.',
      section('One factor.', {
        key: choice('Key in a draft.', factorKeys),
        levels: list(
          'Levels, the lowest first.',
          section('One level.', {
            level: code('The level, such as 1-8.'),
            means: prose('What the level is.'),
            differs: prose('What separates it from the level below; none for the lowest.').optional(),
            show: prose('What a position description has to show for it.'),
            source: code('Short name of the source.'),
            verified: yesNo('Whether it was written from the text of the source.'),
          }),
        ),
      }),
    ),
  }))();

/** The levels of the nine factors in plain words. */
export type FactorLevels = ValueOf<typeof factorLevelsSchema>;

/** One level in plain words. */
export type LevelWords = FactorLevels['factors'][number]['levels'][number];

/** A level in plain words, or undefined where the data has none of it. */
export function levelWords(data: FactorLevels, key: FactorKey, level: string): LevelWords | undefined {
  const factor = data.factors.find((one) => one.key === key);
  return factor?.levels.find((one) => normalLevel(one.level) === normalLevel(level));
}
