import type { ValueOf } from '../form/form.ts';
import { choice, code, isoDate, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';
import { notesSchema } from './text-notes.ts';

const freezeSchema = /* @__PURE__ */ (() =>
  section('The hiring-freeze block of the request form (Form A).', () => ({
    source: prose('Place in the source.'),
    validFrom: isoDate('First day on which a request needs it.'),
    validUntil: isoDate('Last day on which a request needs it.').optional(),
    checkedOn: isoDate('Day on which somebody last compared it with OPM’s form.'),
    note: prose('A remark about how far it was verified.').optional(),
    before: list('Official paragraphs before the options.', prose('One paragraph.')),
    options: list(
      'Grounds of exemption, of which a request names one.',
      section('One ground.', () => ({
        id: code('Id, as drafts name it.'),
        text: prose('Official wording.'),
        topic: prose('Short label.'),
        needsEvidence: yesNo('Whether a written exemption must be kept.').optional(),
        official: section('The official whom the wording names.', () => ({
          title: prose('Office.'),
          checkedOn: isoDate('Day on which somebody last checked who holds that power.'),
          note: prose('A remark.').optional(),
        })).optional(),
      })),
    ),
    after: list('Official paragraphs after the options.', prose('One paragraph.')).optional(),
    confirm: prose('Official wording of the confirmation.'),
    cannotConfirm: prose('Official wording of its refusal.'),
  })))();

/** Rules of participation of one announcement: where to write to, and what the request form asks beyond the set. */
export const participationSchema = /* @__PURE__ */ (() =>
  section(
    'What OPM asks of an agency that hires from the certificate, beyond statements and competencies.',
    () => ({
      source: prose('Source.'),
      mailboxes: section('Mailboxes, each for its own purpose.', () => ({
        requests: code('For forms, position descriptions, selections and results.').optional(),
        accounts: code('For accounts in the talent portal.').optional(),
        freeze: code('For questions about the hiring freeze.').optional(),
      })).optional(),
      freeze: freezeSchema.optional(),
    }),
  ))();

/** Who acts in a hiring action. */
export const actors = ['hiring-manager', 'hr', 'coordinator', 'opm'] as const;

/** One who acts in a hiring action. */
export type Actor = (typeof actors)[number];

const item = (description: string) =>
  section(description, () => ({
    name: prose('Official name.'),
    text: prose('Official wording.'),
    details: list('Official points below it.', prose('One point.')).optional(),
    notes: notesSchema.optional(),
  }));

/** OPM's guide to the hiring action, word for word. */
export const guideSchema = /* @__PURE__ */ (() =>
  section('The official guide to the hiring action.', () => ({
    title: prose('Title.'),
    source: prose('Source.'),
    notice: prose('Official notice about the guide as a whole.').optional(),
    roles: list('Roles and terms.', item('One role or term.')).optional(),
    forms: list('The forms.', item('One form.')).optional(),
    steps: list(
      'The steps of the hiring action.',
      section('One step.', () => ({
        step: wholeNumber('Number of the step, 1 to 8.', 1, 8),
        phase: prose('Official heading above the step.').optional(),
        actors: list('Who acts, the first one first.', choice('One who acts.', actors)),
        text: prose('Official wording.'),
        details: list('Official points below it.', prose('One point.')).optional(),
        systems: list('Systems that the step uses.', prose('One system.')).optional(),
        mailboxes: list('Mailboxes that the step uses.', code('One mailbox.')).optional(),
      })),
    ),
    onboarding: list(
      'What HR staff consider once a selection is approved.',
      section('One point.', () => ({ text: prose('Official wording.'), url: code('Address.').optional() })),
    ).optional(),
    hiringManager: list('The Hiring Manager’s own list.', prose('One point.')).optional(),
  })))();

/** The hiring-freeze block of a request form. */
export type FreezeBlock = ValueOf<typeof freezeSchema>;

/** OPM's guide to a hiring action. */
export type HiringGuide = ValueOf<typeof guideSchema>;

/** Whether a request that is made on a day needs the freeze block; days as `YYYY-MM-DD`. */
export function freezeHolds({ validFrom, validUntil }: FreezeBlock, day: string): boolean {
  return validFrom <= day && (validUntil === undefined || day <= validUntil);
}
