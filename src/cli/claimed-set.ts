import type { Draft } from '../draft/schema.ts';
import { UserError } from '../errors.ts';
import { claimedSet, type RequirementSet } from '../standards/requirement-set.ts';

/** The requirement set that a draft claims. Throws a `UserError` for a draft that claims none, or one that there is not. */
export function setOfDraft(draft: Draft, sets: readonly RequirementSet[], file: string): RequirementSet {
  const ids = sets.map((one) => one.set).join(' or ');
  const set = claimedSet(sets, draft.requirements);
  if (set !== undefined) return set;
  if (draft.requirements === undefined) {
    throw new UserError(`${file} claims no OPM requirement set.`, {
      hint: `Only a position that hires from OPM’s certificate has one: add "requirements: ${ids}" if this one does.`,
    });
  }
  throw new UserError(`${file} claims the requirement set "${draft.requirements}", which is not known.`, {
    hint: `Type ${ids}, or name the folder of your own sets under requirementSets in cxpd.config.yaml.`,
  });
}

/** Title and code of a position, such as "Customer Experience Strategist, GS-0301-13". */
export function positionName({ title, payPlan, series, grade }: Draft['position']): string {
  const code = [payPlan, series, grade?.toString().padStart(2, '0')].filter((part) => part !== undefined);
  return `${title}, ${code.join('-')}`;
}
