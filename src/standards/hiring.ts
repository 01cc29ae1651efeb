import type { ValueOf } from '../form/form.ts';
import { choice, isoDate, prose, section, wholeNumber } from '../form/scalars.ts';

/** Facts of the hiring action that hold for every requirement set. */
export const hiringFactsSchema = /* @__PURE__ */ (() =>
  section('Hiring action.', {
    standard: choice('Which standard.', ['hiring']),
    title: prose('Title.'),
    certificate: section('Use of another agency’s certificate.', {
      days: wholeNumber('Days from its issue in which a selection is open.', 1, 9999),
      source: prose('Source.'),
      checkedOn: isoDate('Day on which somebody last checked it.'),
      note: prose('A remark.').optional(),
    }),
  }))();

/** Facts of the hiring action. */
export type HiringFacts = ValueOf<typeof hiringFactsSchema>;
