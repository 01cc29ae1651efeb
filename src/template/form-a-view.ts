import { type FreezeBlock, freezeHolds } from '../standards/participation.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import type { Draft } from '../draft/schema.ts';
import { draftNotice } from './draft-notice.ts';
import type { DocumentInput } from './document-view.ts';
import { emailAndPhone, setOfForms } from './form-view.ts';
import { positionCode } from './position-view.ts';
import { mailAddress } from './web-address.ts';
import { choiceWord, longDate } from './words.ts';

type Request = NonNullable<NonNullable<Draft['hiring']>['talentPoolRequest']>;

/** Types of appointment as the form writes them. */
const appointments: Readonly<Record<Draft['position']['appointment'] & string, string>> = {
  'competitive-permanent': 'Competitive Service, Permanent',
  'competitive-term': 'Competitive Service, Term',
  'competitive-temporary': 'Competitive Service, Temporary',
  excepted: 'Excepted Service',
  ses: 'Senior Executive Service',
};

/**
 * Form A, Talent Pool Request: what the set presets and what the draft says of the position, the checks and the hiring
 * freeze. The signature and its date are no fields here, so that nothing can fill them.
 */
export function formAView({ merged, standards, draftFindings }: DocumentInput) {
  const { draft } = merged;
  const set = setOfForms(draft, standards);
  const request: Request = draft.hiring?.talentPoolRequest ?? {};
  const official = request.hrOfficial ?? {};
  const accounts = set.participation?.mailboxes?.accounts;
  return {
    draftNotice: draftNotice(draftFindings),
    formBReceived: request.formBReceived === true,
    categoryRatingPolicyVerified: request.categoryRatingPolicyVerified === true,
    allInformationComplete: request.allInformationComplete === true,
    title: draft.position.title,
    ...presets(draft, set),
    dutyLocations: draft.position.dutyStations?.join('; ') ?? null,
    rplCleared: { label: 'Yes', chosen: request.rplCleared === true },
    freeze: freezeView(set.participation?.freeze, request),
    agency: draft.organization.agency,
    name: official.name ?? null,
    emailAndPhone: emailAndPhone(official),
    accounts: accounts === undefined ? null : { address: accounts, href: mailAddress(accounts) },
    source: set.participation?.source ?? set.source,
  };
}

/** What the form presets, followed by what the draft says where that is something else. */
function presets(draft: Draft, { appliesTo }: RequirementSet) {
  const { position } = draft;
  const { series, payPlan, grade, orEquivalent, appointment } = appliesTo;
  const same = position.payPlan === payPlan && position.grade === grade;
  const code = positionCode(draft);
  const equal = position.equivalentTo === undefined ? '' : `, equivalent to ${position.equivalentTo}`;
  const ownAppointment =
    position.appointment === undefined || position.appointment === appointment
      ? null
      : choiceWord(position.appointment);
  return {
    series: besides(series, position.series === series ? null : position.series),
    grade: besides(
      `${payPlan}-${grade}${orEquivalent ? ' or equivalent' : ''}`,
      same ? null : `${code}${equal}`,
    ),
    appointment: besides(appointments[appointment], ownAppointment),
  };
}

function besides(preset: string, own: string | null): string {
  return own === null ? preset : `${preset} (this position: ${own})`;
}

/** The hiring-freeze block; null where the set has none, or it does not hold on the day of the request. */
function freezeView(freeze: FreezeBlock | undefined, request: Request) {
  if (freeze === undefined) return null;
  const day = request.submittedInAtpOn ?? request.hrOfficial?.signedOn;
  if (day !== undefined && !freezeHolds(freeze, day)) return null;
  return {
    before: freeze.before,
    options: freeze.options.map(({ id, text }) => ({ label: text, chosen: request.freezeExemption === id })),
    after: freeze.after ?? null,
    confirm: { label: freeze.confirm, chosen: request.freezeConfirmed === true },
    cannotConfirm: { label: freeze.cannotConfirm, chosen: request.freezeConfirmed === false },
    validFrom: longDate(freeze.validFrom),
    checkedOn: longDate(freeze.checkedOn),
  };
}
