import type { Draft } from '../draft/schema.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import { claimedSet } from '../standards/requirement-set.ts';
import type { Standards } from '../standards/standards.ts';
import type { Choice } from './cover-view.ts';
import { webAddress } from './web-address.ts';

/** Name, email and phone of one who signs a form, as a draft gives them; the day of signing is left to the signer. */
interface Signer {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** The requirement set that a draft's forms are about. Throws where the draft claims none, as nothing could be filled. */
export function setOfForms(draft: Draft, standards: Standards): RequirementSet {
  const set = claimedSet(standards.requirementSets, draft.requirements);
  if (set === undefined) throw new Error('A form needs a draft that claims a requirement set.');
  return set;
}

/** The announcement that a set is about, with the address as people read it. */
export function announcementView({ announcement }: RequirementSet) {
  const href = webAddress(announcement.url);
  return {
    number: announcement.number,
    href,
    address: announcement.url?.replace(/^https?:\/\//, '') ?? null,
  };
}

/** Email and phone on one line, as the forms ask for them; null where a draft has neither. */
export function emailAndPhone({ email, phone }: Signer): string | null {
  const known = [email, phone].filter((one) => one !== undefined && one.trim() !== '');
  return known.length === 0 ? null : known.join(', ');
}

/** The two boxes of an answer; neither is ticked while a draft gives none. */
export function yesOrNo(answer: boolean | undefined): Choice[] {
  return [
    { label: 'Yes', chosen: answer === true },
    { label: 'No', chosen: answer === false },
  ];
}
