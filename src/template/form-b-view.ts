import type { Draft } from '../draft/schema.ts';
import { draftNotice } from './draft-notice.ts';
import type { DocumentInput } from './document-view.ts';
import { announcementView, emailAndPhone, setOfForms, yesOrNo } from './form-view.ts';

type Answers = NonNullable<Draft['verification']>['competencies'];

const roles = {
  'hiring-manager': 'Hiring Manager',
  'subject-matter-expert': 'Subject Matter Expert',
} as const;

/**
 * Form B, Specialized Experience and Competency Verification: statements and competencies of the set that the draft
 * claims, with the draft's answers. The signature and its date are no fields here, so that nothing can fill them.
 */
export function formBView({ merged, standards, draftFindings }: DocumentInput) {
  const { draft } = merged;
  const set = setOfForms(draft, standards);
  const signer = draft.verification?.verifiedBy ?? {};
  return {
    draftNotice: draftNotice(draftFindings),
    announcement: announcementView(set),
    experience: set.specializedExperience.map(({ id, text }) => ({
      origin: `${set.set}:${id}`,
      text,
      ...answersTo(id, draft.verification?.specializedExperience),
    })),
    competencies: set.technicalCompetencies.map(({ id, name, definition }) => ({
      origin: `${set.set}:${id}`,
      name,
      definition,
      ...answersTo(id, draft.verification?.competencies),
    })),
    agency: draft.organization.agency,
    name:
      [signer.name, signer.role === undefined ? undefined : roles[signer.role]]
        .filter((one) => one !== undefined)
        .join(', ') || null,
    emailAndPhone: emailAndPhone(signer),
    source: set.source,
  };
}

function answersTo(id: string, answers: Answers) {
  const given = answers?.[id];
  return { important: yesOrNo(given?.important), neededUponEntry: yesOrNo(given?.neededUponEntry) };
}
