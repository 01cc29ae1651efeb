import type { Draft } from '../draft/schema.ts';
import type { DatedAct } from './hiring-facts.ts';

/** The dated acts around Forms A and B. */
export interface FormActs {
  readonly formBSigned: DatedAct;
  readonly formBSubmitted: DatedAct;
  readonly formASigned: DatedAct;
  readonly submitted: DatedAct;
  readonly emailed: DatedAct;
}

/** Reads the dates around Forms A and B from a draft. */
export function formActs({ verification, hiring }: Draft): FormActs {
  const request = hiring?.talentPoolRequest;
  const requestPath = ['hiring', 'talentPoolRequest'];
  return {
    formBSigned: {
      path: ['verification', 'verifiedBy', 'signedOn'],
      name: 'signature of Form B',
      day: verification?.verifiedBy?.signedOn,
    },
    formBSubmitted: {
      path: ['hiring', 'formBSubmittedOn'],
      name: 'submission of Form B',
      day: hiring?.formBSubmittedOn,
    },
    formASigned: {
      path: [...requestPath, 'hrOfficial', 'signedOn'],
      name: 'signature of Form A',
      day: request?.hrOfficial?.signedOn,
    },
    submitted: {
      path: [...requestPath, 'submittedInAtpOn'],
      name: 'submission of Form A in the talent portal',
      day: request?.submittedInAtpOn,
    },
    emailed: {
      path: [...requestPath, 'emailedToOpmOn'],
      name: 'email of Form A to OPM',
      day: request?.emailedToOpmOn,
    },
  };
}
