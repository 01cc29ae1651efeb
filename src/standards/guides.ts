import type { FactorKey } from '../draft/schema.ts';
import type { Form, Optional, ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';
import { factorKeys } from './fes.ts';

function byFactor<Value>(description: string, value: Form<Value>) {
  const shape = Object.fromEntries(factorKeys.map((key) => [key, value.optional()])) as {
    [Key in FactorKey]: Optional<Value>;
  };
  return section(description, shape);
}

/** The Administrative Analysis Grade Evaluation Guide: what it grades and which levels it describes. */
export const aagegSchema = /* @__PURE__ */ (() =>
  section('The Administrative Analysis Grade Evaluation Guide.', {
    standard: choice('Which standard.', ['aageg']),
    name: prose('Name.'),
    shortName: code('Short name.'),
    source: prose('Source.'),
    url: code('Address of the source.').optional(),
    matches: list('Names in classification.standards that mean this guide.', prose('A name.')),
    covers: list('What it grades.', prose('One kind of work.')),
    excludes: list('What it does not grade.', prose('One kind of work.')),
    lowestGrade: wholeNumber('Lowest grade that it describes.', 1, 15),
    ownStandards: list('Series that have a standard of their own.', code('Four digits.')),
    levels: byFactor(
      'Lowest and highest level described, by factor.',
      section('Levels.', { from: code('Lowest level.'), to: code('Highest level.') }),
    ),
    totals: section('Lowest and highest total.', {
      from: wholeNumber('Lowest.', 1, 9999),
      to: wholeNumber('Highest.', 1, 9999),
    }),
  }))();

/** The Administrative Analysis Grade Evaluation Guide. */
export type Aageg = ValueOf<typeof aagegSchema>;

/** The usual patterns of levels by grade, for administrative work. */
export const usualPatternsSchema = /* @__PURE__ */ (() =>
  section('Usual patterns of levels.', {
    standard: choice('Which standard.', ['usual-patterns']),
    title: prose('Title.'),
    sources: list(
      'Where the patterns are from.',
      section('One source.', {
        id: code('Short name.'),
        title: prose('Title.'),
        url: code('Address.').optional(),
      }),
    ),
    patterns: list(
      'One pattern a grade and source.',
      section('One pattern.', {
        grade: wholeNumber('Grade.', 1, 15),
        source: code('Short name of the source.'),
        levels: byFactor('Usual levels by factor.', list('Levels.', code('A level.'))),
      }),
    ),
    notes: list(
      'What the sources do not give.',
      section('One note.', { grade: wholeNumber('Grade.', 1, 15), note: prose('The note.') }),
    ),
  }))();

/** The usual patterns of levels. */
export type UsualPatterns = ValueOf<typeof usualPatternsSchema>;

/** Occupational series: titles, education, interval. */
export const seriesSchema = /* @__PURE__ */ (() =>
  section('Occupational series.', {
    standard: choice('Which standard.', ['series']),
    title: prose('Title.'),
    series: list(
      'The series.',
      section('One series.', {
        series: code('Four digits.'),
        title: prose('Name of the series.'),
        prescribedTitles: list('Official titles; none when left out.', prose('A title.')).optional(),
        grades: list('Grades of the series.', wholeNumber('A grade.', 1, 15)).optional(),
        avoidInTitle: list('Words that a title avoids.', prose('A word.')).optional(),
        educationRequirement: choice('Whether it has a positive education requirement.', [
          'yes',
          'no',
          'unknown',
        ]),
        interval: choice('One-grade or two-grade interval work.', ['one-grade', 'two-grade']),
        verified: yesNo('Whether the facts were read in the source.'),
        source: prose('Source.'),
        note: prose('A remark.').optional(),
      }),
    ),
  }))();

/** Occupational series as data. */
export type SeriesData = ValueOf<typeof seriesSchema>;

/** Whether a text is written as a series: four digits, its leading zero included. */
export function isSeries(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** What is known of one series, or undefined where the data has none of it. */
export function seriesFacts(data: SeriesData, series: string): SeriesData['series'][number] | undefined {
  return data.series.find((one) => one.series === series);
}

/** References that have aged or are wrong. */
export const staleReferencesSchema = /* @__PURE__ */ (() =>
  section('References that have aged.', {
    references: list(
      'The references.',
      section('One reference.', {
        id: code('Id.'),
        pattern: prose('Phrase, matched as whole words in any case.'),
        reason: prose('Why it has aged.'),
        replacement: prose('What to write instead.').optional(),
        from: code('First day on which a draft is told.'),
        checkedOn: code('Day on which the fact was last looked up.'),
        source: prose('Source.'),
      }),
    ),
  }))();

/** References that have aged. */
export type StaleReferences = ValueOf<typeof staleReferencesSchema>;
