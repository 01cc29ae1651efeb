import { appointments } from '../draft/position-schema.ts';
import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';
import { deriveOnce } from './derive-once.ts';
import { guideSchema, participationSchema } from './participation.ts';
import { notesSchema } from './text-notes.ts';

const cues = /* @__PURE__ */ (() =>
  list('Words of ours by which work that calls for it may be found.', prose('A word.')))();

/**
 * One OPM requirement set: statements, competencies and rules of participation of one announcement. Everything that a
 * check, a form or a checklist needs of an announcement is here, so that another one is another file and no code.
 */
export const requirementSetSchema = /* @__PURE__ */ (() =>
  section('An OPM requirement set.', () => ({
    set: code('Id of the set, as drafts name it.'),
    version: code('Version of the set.'),
    title: prose('Title.'),
    authority: prose('Who issued it.'),
    source: prose('Source.'),
    announcement: section('The job opportunity announcement.', () => ({
      number: code('Number.'),
      url: code('Address.').optional(),
    })),
    appliesTo: section('Positions that may claim the set.', () => ({
      series: code('Series.'),
      grade: wholeNumber('Grade.', 1, 15),
      payPlan: code('Pay plan.'),
      orEquivalent: yesNo('Whether an equivalent grade of another pay plan counts.'),
      occupation: prose('Occupation of the certificate.'),
      fullPerformanceLevel: wholeNumber('Full performance level; without one, the grade.', 1, 15).optional(),
      appointment: choice('Type of appointment.', appointments),
      dutyLocations: list(
        'Duty locations of the certificate; without them, any.',
        prose('One location.'),
      ).optional(),
    })),
    specializedExperience: list(
      'Specialized experience statements.',
      section('One statement.', () => ({
        id: code('Id.'),
        text: prose('Official wording.'),
        topic: prose('Short label.'),
        cues: cues.optional(),
        source: prose('Source.'),
        notes: notesSchema.optional(),
      })),
    ),
    technicalCompetencies: list(
      'Technical competencies.',
      section('One competency.', () => ({
        id: code('Id.'),
        name: prose('Official name.'),
        definition: prose('Official definition.'),
        cues: cues.optional(),
        source: prose('Source.'),
        notes: notesSchema.optional(),
      })),
    ),
    generalCompetencies: list(
      'General competencies, not part of the verification.',
      section('One competency.', () => ({
        id: code('Id.'),
        name: prose('Official name.'),
        assessedBy: prose('How it is assessed.'),
        cues: cues.optional(),
        source: prose('Source.'),
      })),
    ).optional(),
    participation: participationSchema.optional(),
    guide: guideSchema.optional(),
  })))();

/** A requirement set as it is written. */
export type RequirementSetData = ValueOf<typeof requirementSetSchema>;

/** One OPM requirement set. */
export type RequirementSet = Omit<RequirementSetData, 'generalCompetencies'> & {
  readonly generalCompetencies: NonNullable<RequirementSetData['generalCompetencies']>;
};

/** The set that a draft claims, or undefined where it claims none or one that does not exist. */
export function claimedSet(
  sets: readonly RequirementSet[],
  requirements: string | undefined,
): RequirementSet | undefined {
  return sets.find((one) => one.set === requirements);
}

/** Ids of the statements and competencies of a set that a draft may say it supports. */
export const requirementIds = deriveOnce((set: RequirementSet): readonly string[] => {
  const parts = [set.specializedExperience, set.technicalCompetencies, set.generalCompetencies];
  return [...new Set(parts.flatMap((part) => part.map(({ id }) => id)))];
});
