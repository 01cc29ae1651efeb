import { factorLanguage } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { factorKeys, fesFactor, findLevel, normalLevel } from '../../standards/fes.ts';
import type { LevelSignals } from '../../standards/level-signals.ts';
import { type StemPhrases, stemPhrases } from '../../text/stem-phrases.ts';
import { namesAny } from '../names-any.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** The text of a factor shows something of its level. */
export const levelTextSignals: Rule = {
  id: 'level-text-signals',
  severity: 'info',
  from: 'classification',
  summary: 'The text of each factor has a sign of its level, where the administrative guide grades the work.',
  explain:
    'A level stands only when the text shows it: mastery and broad studies for 1-8, agreed goals for 2-4, conflicting goals or ' +
    'new approaches for 4-5. The rule knows many words for each level and can miss one. If the text does show the level, leave ' +
    'it; "cxpd explain factor 1-8" says what to show.',
  source: 'OPM, Administrative Analysis Grade Evaluation Guide (TS-98); the words are ours',
  requires: [
    'factors',
    'organization',
    'cxLanguage',
    'classification.standards',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check({ draft, merged, standards, report }) {
    const named = draft.classification?.standards ?? [];
    if (!named.some((name) => namesAny(name, standards.aageg.matches))) return;
    const { levelSignals } = standards;
    const words = mergedWords(merged);
    for (const key of factorKeys) {
      const factor = fesFactor(standards.fes, key);
      const written = draft.factors?.[key]?.level;
      const level = written === undefined ? undefined : findLevel(factor.levels, written)?.level;
      const texts = factorProse(merged, key);
      const first = texts[0];
      if (level === undefined || first === undefined) continue;
      const signs = signsFrom(levelSignals, level);
      if (signs === null) continue;
      const language = factorLanguage(merged, key).map(({ text }) => words.of(text));
      const all = [...texts.map((text) => text.words), ...language];
      const count = all.reduce((sum, { numbers }) => sum + numbers.length, 0);
      if (count < levelSignals.fewestWords || signs.some((one) => one.standIn(all))) continue;
      report({
        path: first.path,
        message: `Unexpected text without a sign of level ${level} in Factor ${factor.number}, expected words that show it.`,
        fix: `Run "cxpd explain factor ${level}" to see what the level has to show; if the work is not like that, choose the level that it meets.`,
        related: [{ path: ['factors', key, 'level'], message: `The level, ${written}.` }],
      });
    }
  },
};

/** Signs of a level and of those above it; null where the level is not checked. */
function signsFrom(signals: LevelSignals, level: string): readonly StemPhrases[] | null {
  return byLevel(signals).get(normalLevel(level)) ?? null;
}

const byLevel = deriveOnce(({ signals }: LevelSignals): ReadonlyMap<string, readonly StemPhrases[]> => {
  const own = signals.map(({ level, words }) => {
    const [factor, number = ''] = normalLevel(level).split('-');
    return { level: normalLevel(level), factor, number: Number(number), signs: stemPhrases(words) };
  });
  return new Map(
    own.map(({ level, factor, number }) => {
      const fromHere = own.filter((other) => other.factor === factor && other.number >= number);
      return [level, fromHere.map(({ signs }) => signs)];
    }),
  );
});
