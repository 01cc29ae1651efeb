import type { ValueOf } from '../form/form.ts';
import { choice, code, prose, section } from '../form/scalars.ts';
import {
  classificationSchema,
  developmentalSchema,
  factorsSchema,
  statusSchema,
  supervisoryFactorsSchema,
} from './factors-schema.ts';
import { announcementSchema, hiringSchema, verificationSchema } from './hiring-schema.ts';
import { cxLanguageSchema } from './language-schema.ts';
import { performancePlanSchema } from './performance-schema.ts';
import { dutiesSchema, organizationSchema, positionSchema } from './position-schema.ts';

/** The format version that this program reads. */
export const formatVersion = '1';

/** A whole draft: one position description in one file. All input is text, lists and maps of text. */
export const draftSchema = section('One position description.', {
  cxpd: choice('Version of the draft format.', [formatVersion]),
  status: statusSchema.optional(),
  requirements: code('Id of the OPM requirement set that the position claims.', {
    expected: 'a requirement set such as opm-cx-strategist-gs13',
    ids: 'requirementSets',
  }).optional(),
  position: positionSchema,
  organization: organizationSchema,
  introduction: prose('Why the position exists and where it sits.').optional(),
  duties: dutiesSchema,
  factors: factorsSchema.optional(),
  supervisoryFactors: supervisoryFactorsSchema.optional(),
  developmental: developmentalSchema.optional(),
  cxLanguage: cxLanguageSchema.optional(),
  classification: classificationSchema.optional(),
  verification: verificationSchema.optional(),
  hiring: hiringSchema.optional(),
  performancePlan: performancePlanSchema.optional(),
  announcement: announcementSchema.optional(),
});

/** A draft that has been read: text, numbers, yes/no and lists as the schema says. */
export type Draft = ValueOf<typeof draftSchema>;

/** Key of one of the nine FES factors. */
export type FactorKey = keyof ValueOf<typeof factorsSchema>;

/** Key of one of the GSSG factors. */
export type SupervisoryFactorKey = Exclude<
  keyof ValueOf<typeof supervisoryFactorsSchema>,
  'baseLevel' | 'specialSituations'
>;

/** One factor as the draft describes it. */
export type DraftFactor = NonNullable<NonNullable<Draft['factors']>['knowledge']>;
