import { crosswalk } from '../../assess/crosswalk.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
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
    for (const { id, name, required, supports } of crosswalk(merged, set, standards).rows) {
      // A competency without a definition has too few words to compare.
      if (!required) continue;
      for (const { path, label, counts, words, cues } of supports) {
        if (!counts || words.length + cues.length > 0) continue;
        const part = path[0] === 'duties' ? draft.duties[Number(path[1])] : draft.factors?.knowledge;
        report({
          path: [...path, 'supports', part?.supports?.indexOf(id) ?? 0],
          message: `Unexpected support for ${id} (${name}) in ${label}, which shares no word with the statement, expected text about that work.`,
          fix: `Write out the work that ${id} is about, or take the id away; "cxpd trace" shows what else may support it.`,
        });
      }
    }
  },
};
