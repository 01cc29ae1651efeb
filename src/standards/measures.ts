import type { ValueOf } from '../form/form.ts';
import { choice, list, prose, section } from '../form/scalars.ts';

/** Words of measure and time in performance goals. */
export const measuresSchema = /* @__PURE__ */ (() =>
  section('Words of measure and time in performance goals.', {
    standard: choice('Which standard.', ['measures']),
    title: prose('Title.'),
    source: prose('Source.'),
    numbers: list('Written numbers and words of extent.', prose('A word.')),
    products: list('Things that are there or not there in the end, in the singular.', prose('A thing.')),
    times: list('Times inside the period that are no dates.', prose('A time.')),
  }))();

/** Words of measure and time in performance goals. */
export type Measures = ValueOf<typeof measuresSchema>;
