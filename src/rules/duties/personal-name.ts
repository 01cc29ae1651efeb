import type { Draft } from '../../draft/schema.ts';
import type { MergedDraft } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { PersonNames } from '../../standards/person-names.ts';
import { mailAddresses, nameFinder } from '../../text/person-names.ts';
import { signsIn } from '../../text/signs.ts';
import { type OwnText, ownProse, ownProsePaths } from '../plain-language/own-prose.ts';
import type { Rule } from '../rule.ts';

/** A position description describes a position and names no person. */
export const personalName: Rule = {
  id: 'personal-name',
  severity: 'info',
  from: 'draft',
  summary: 'The body of the draft names no person and no mail address.',
  explain:
    'People change and the position stays: a name or a mail address makes the description wrong with the next change, and a ' +
    'grade never rests on who is there. Name the position or the office. The cover sheet has its own block for the employee.',
  source: 'Agency custom, no official source seen',
  requires: [...ownProsePaths, 'duties.title', 'classification.classifiedBy', 'verification', 'hiring'],
  check({ draft, merged, standards, report }) {
    const names = finder(standards.personNames);
    const words = mergedWords(merged);
    const known = knownPeople(draft);
    const hasMail = (words.signs & signsIn('@')) !== 0;
    if (known.length === 0 && !hasMail && !names.possible(words)) return;
    for (const { path, text, words } of body(merged)) {
      const found = names.possible(words) ? names.find(text) : [];
      if (found.length === 0 && known.length === 0 && !hasMail) continue;
      const people = new Set([...found, ...known.filter((name) => text.includes(name))]);
      const [first, ...more] = [...mailAddresses(text), ...people];
      if (first === undefined) continue;
      report({
        path,
        message: `Unexpected ${first.includes('@') ? 'mail address' : 'name of a person'} "${first}"${more.length > 0 ? ` and ${more.length} more` : ''}, expected the position or the office.`,
        fix: 'Type the title of the position or the name of the office instead.',
      });
    }
  },
};

const finder = deriveOnce((lists: PersonNames) => nameFinder(lists));

/** What prints in the body: titles of duties and own prose. */
function* body(merged: MergedDraft): Generator<OwnText> {
  const words = mergedWords(merged);
  for (const [index, { title }] of merged.draft.duties.entries())
    yield { path: ['duties', index, 'title'], text: title, words: words.of(title) };
  for (const { texts } of ownProse(merged)) yield* texts;
}

/** People whom the draft names where they belong; in the body they are out of place. */
function knownPeople({ classification, verification, hiring }: Draft): string[] {
  const names = [
    classification?.classifiedBy,
    verification?.verifiedBy?.name,
    hiring?.talentPoolRequest?.hrOfficial?.name,
  ];
  return names.flatMap((name) => (name === undefined || !name.trim().includes(' ') ? [] : [name.trim()]));
}
