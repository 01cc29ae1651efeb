import { canSupport, type Statement, statementsOf } from '../../assess/compare-statement.ts';
import { type SupportPart, supportParts } from '../../assess/support-parts.ts';
import { type MergedWords, mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Rule } from '../rule.ts';

/** A duty or factor that is declared to support a statement shares a word with it. */
export const supportUnlikely: Rule = {
  id: 'support-unlikely',
  severity: 'info',
  from: 'draft',
  summary: 'A duty or factor that is said to support an OPM statement shares at least one of its words.',
  explain:
    'An answer on Form B can be defended when the description shows the work that the statement is about. A text without one ' +
    'word of the statement may still do so in other words: read both, and write the work out or name another duty. ' +
    '"cxpd trace" shows both side by side.',
  source: 'Likeness of words is a check of this program; no official source',
  requires: ['requirements', 'organization', 'duties', 'factors', 'supervisoryFactors', 'cxLanguage'],
  check({ draft, merged, standards, report }) {
    const set = claimedSet(standards.requirementSets, draft.requirements);
    if (set === undefined) return;
    // Parts that declare nothing need no look, and most words are looked up once a set.
    const declaring = supportParts(merged, standards).filter(({ supports }) => supports.length > 0);
    const words = mergedWords(merged);
    const statements = statementsOf(set, standards.support);
    for (const part of declaring) {
      for (const [index, id] of part.supports.entries()) {
        const statement = statements.find(({ head }) => head.id === id);
        // A competency without a definition has too few words to compare.
        if (statement?.head.required !== true || !canSupport(statement.head, part)) continue;
        if (shareWord(statement, part, words)) continue;
        report({
          path: [...part.path, 'supports', index],
          message: `Unexpected support for ${id} (${statement.head.name}) in ${part.label}, which shares no word with the statement, expected text about that work.`,
          fix: `Write out the work that ${id} is about, or take the id away; "cxpd trace" shows what else may support it.`,
        });
      }
    }
  },
};

/** Whether a part has a word of a statement, or a word that hints at it. */
function shareWord(statement: Statement, part: SupportPart, words: MergedWords): boolean {
  const stems = stemsOf(statement)(words.lexicon);
  const shares = (text: string): boolean => words.of(text).subject.stems.some((stem) => stems.has(stem));
  return (part.kind === 'duty' && shares(part.title)) || part.texts.some(({ text }) => shares(text));
}

const stemsOf = deriveOnce((statement: Statement) =>
  deriveOnce((lexicon: Lexicon): ReadonlySet<number> => {
    const words = [...statement.words.values(), ...statement.cues.values()];
    return new Set(words.map((word) => lexicon.stemOf(lexicon.numberOf(word))));
  }),
);
