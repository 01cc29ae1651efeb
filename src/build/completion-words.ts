import { languageStock, stockSections } from '../assess/language-stock.ts';
import type { Builtin } from '../builtin.ts';
import type { CompletionWords, Word } from '../cli/completion-words.ts';
import { wordExplanations } from '../cli/word-rule-parts.ts';
import { configRules } from '../config/config-rules.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import { isLanguageSection } from '../language/add-language.ts';
import { type Library, languageSections } from '../language/library.ts';
import type { Recommended } from '../language/recommended.ts';
import { folderRules } from '../batch/folder-rules.ts';
import { allRules } from '../rules/all.ts';
import { readingRules } from '../source/reading-rules.ts';

/** Longest explanation beside a word; shells show one line. */
const longest = 70;

/** What shells can complete, from everything that is built in. */
export function completionWords(
  { libraries, standards }: Builtin,
  recommended: readonly Recommended[],
  presets: readonly { readonly id: string; readonly title: string }[],
): CompletionWords {
  const rules = [...allRules, ...folderRules, ...exceptionRules].map(({ id, summary }) => word(id, summary));
  const wordRules = wordExplanations()
    .filter(({ switchable }) => switchable)
    .map(({ id, summary }) => word(id, summary));
  const others = [...readingRules, ...configRules].map(({ id, summary }) => word(id, summary));
  const stock = languageStock(libraries, standards.requirementSets).entries;
  const factors = [...standards.fes.factors, ...standards.gssg.factors];
  const texts = stock.map(({ id, section, name, text }) => ({ section, word: word(id, name ?? text) }));
  const sections = Object.entries(stockSections).map(([key, title]) => word(key, title));
  return {
    rules,
    wordRules,
    explained: [word('factor', 'a factor level, such as factor 1-8'), ...rules, ...wordRules, ...others],
    levels: factors.flatMap(({ name, levels }) =>
      levels.map(({ level, points }) => word(level, `${name}, ${points} points`)),
    ),
    texts: texts.map((one) => one.word),
    mergeable: texts.filter((one) => isLanguageSection(one.section)).map((one) => one.word),
    places: libraries.flatMap(places),
    sections,
    mergeSections: sections.filter(({ value }) => (languageSections as readonly string[]).includes(value)),
    kinds: recommended.flatMap(({ kinds }) => kinds.map(({ kind, title }) => word(kind, title))),
    presets: presets.map(({ id, title }) => word(id, title)),
  };
}

function places({ texts }: Library): Word[] {
  return texts
    .flatMap((text) => [text, ...(text.activities ?? [])])
    .flatMap(({ id, holes = [] }) =>
      holes
        .filter((hole) => !['agency', 'agencyPossessive', 'department'].includes(hole.name))
        .map((hole) => word(`${id}.${hole.name}`, `in place of "${hole.replaces}"`)),
    );
}

function word(value: string, about: string): Word {
  const line = about.replaceAll(/\s+/g, ' ').trim();
  return { value, about: line.length > longest ? `${line.slice(0, longest - 1)}…` : line };
}
