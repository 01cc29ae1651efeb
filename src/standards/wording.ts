import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber } from '../form/scalars.ts';

const title = /* @__PURE__ */ (() => prose('Title.'))();
const source = /* @__PURE__ */ (() => prose('Source.'))();

/** How a degree or a licence is demanded. */
export const credentialsSchema = /* @__PURE__ */ (() =>
  section('Degrees and licences.', {
    standard: choice('Which standard.', ['credentials']),
    title,
    source,
    credentials: list('Names of degrees and licences.', prose('A phrase.')),
    demands: list('Words that demand.', prose('A phrase.')),
    exceptions: list('Words with which nothing is demanded.', prose('A phrase.')),
    holders: list('Names of the person in the position.', prose('A phrase.')),
  }))();

/** How a degree or a licence is demanded, as data. */
export type Credentials = ValueOf<typeof credentialsSchema>;

/** What templates leave to be filled in. */
export const placeholdersSchema = /* @__PURE__ */ (() =>
  section('Placeholders.', {
    standard: choice('Which standard.', ['placeholders']),
    title,
    phrases: list('Phrases that stand for missing words.', prose('A phrase.')),
    lawParts: list('Words before a Roman number that is no placeholder.', code('A word.')),
    bracketVerbs: list('First words of an instruction in square brackets.', code('A word.')),
    bracketNouns: list('Words that alone in square brackets are a placeholder.', code('A word.')),
  }))();

/** What templates leave to be filled in, as data. */
export type Placeholders = ValueOf<typeof placeholdersSchema>;

/** Phrases and numbers for the rules about customer experience language. */
export const languageChecksSchema = /* @__PURE__ */ (() =>
  section('Customer experience language.', {
    standard: choice('Which standard.', ['language']),
    title,
    appraisal: section('Words that appraise performance.', {
      source,
      phrases: list('Phrases that appraise.', prose('A phrase.')),
    }),
    alike: section('When two sentences say the same.', {
      percent: wholeNumber('Least share of the words of both, in percent.', 1, 100),
      coveredPercent: wholeNumber('Least share of the words of the chosen one, in percent.', 1, 100),
      fewestWords: wholeNumber('Fewest words that are compared.', 1, 99),
    }),
  }))();

/** Phrases and numbers for the rules about customer experience language, as data. */
export type LanguageChecks = ValueOf<typeof languageChecksSchema>;

/** Characters that USA Staffing takes. */
export const usaStaffingSchema = /* @__PURE__ */ (() =>
  section('Fields of USA Staffing.', {
    standard: choice('Which standard.', ['usa-staffing']),
    title,
    source,
    url: code('Address of the source.').optional(),
    fields: list(
      'Fields with their characters.',
      section('One field.', {
        field: choice('Key below `position`.', ['title', 'number']),
        signs: code('Signs besides letters, digits and spaces.'),
      }),
    ),
    replacements: list(
      'What to type instead of a sign.',
      section('One sign.', { sign: prose('The sign.'), by: prose('What to type.') }),
    ),
  }))();

/** Characters that USA Staffing takes, as data. */
export type UsaStaffing = ValueOf<typeof usaStaffingSchema>;

/** States and territories. */
export const placesSchema = /* @__PURE__ */ (() =>
  section('States and territories.', {
    standard: choice('Which standard.', ['places']),
    title,
    source,
    states: list(
      'States and territories.',
      section('One state.', { code: code('Postal code.'), name: prose('Name.') }),
    ),
  }))();

/** States and territories, as data. */
export type Places = ValueOf<typeof placesSchema>;
