import type { ValueOf } from '../form/form.ts';
import { choice, list, prose, section, wholeNumber } from '../form/scalars.ts';

const source = /* @__PURE__ */ (() => prose('Source.'))();
const percent = (description: string) => wholeNumber(description, 0, 100);

/** Numbers and phrases for the rules about major duties. */
export const dutiesSchema = /* @__PURE__ */ (() =>
  section('Major duties.', {
    standard: choice('Which standard.', ['duties']),
    title: prose('Title.'),
    usualCount: section('Usual number of duties.', {
      from: wholeNumber('Fewest.', 1, 99),
      to: wholeNumber('Most.', 1, 99),
      source,
    }),
    smallShare: section('Share below which a duty is usually left out.', {
      percent: percent('Percent.'),
      source,
    }),
    gradeControlling: section('Share of time that controls the grade.', {
      least: percent('Less never controls it.'),
      most: percent('Less controls it under conditions only.'),
      source,
    }),
    closingLines: list('The closing line as people write it.', prose('A phrase.')),
    alike: section('When two tasks say the same.', {
      percent: percent('Least likeness in percent.'),
      fewestWords: wholeNumber('Fewest words that are compared.', 1, 99),
    }),
    nearCopy: section('When the duties of two drafts are nearly the same.', {
      percent: percent('Least likeness in percent.'),
      fewestWords: wholeNumber('Fewest words that are compared.', 3, 999),
    }),
  }))();

/** Numbers and phrases for the rules about major duties. */
export type DutyFacts = ValueOf<typeof dutiesSchema>;
