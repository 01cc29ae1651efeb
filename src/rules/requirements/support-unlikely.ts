import { canSupport, partSubject, type Statement, statementsOf } from '../../assess/compare-statement.ts';
import { supportParts } from '../../assess/support-parts.ts';
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
    // Parts that declare nothing need no look, and most words are looked up once a set.
    const declaring = supportParts(merged, standards).filter(({ supports }) => supports.length > 0);
    const statements = statementsOf(set, standards.support);
    for (const part of declaring) {
      const has = partSubject(part);
      for (const [index, id] of part.supports.entries()) {
        const statement = statements.find(({ head }) => head.id === id);
        // A competency without a definition has too few words to compare.
        if (statement?.head.required !== true || !canSupport(statement.head, part)) continue;
        if (shares(statement, has)) continue;
        report({
          path: [...part.path, 'supports', index],
          message: `Unexpected support for ${id} (${statement.head.name}) in ${part.label}, which shares no word with the statement, expected text about that work.`,
          fix: `Write out the work that ${id} is about, or take the id away; "cxpd trace" shows what else may support it.`,
        });
      }
    }
  },
};

function shares({ words, cues }: Statement, has: ReadonlySet<string>): boolean {
  return [words, cues].some((list) => [...list.keys()].some((stem) => has.has(stem)));
}
