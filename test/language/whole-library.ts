import type { Draft } from '../../src/draft/schema.ts';
import { languageSections } from '../../src/language/library.ts';
import { makeDraft } from '../make-draft.ts';

/** Fills for every hole that agencies other than DHS must fill, and the one that is always open. */
export const fills: NonNullable<NonNullable<Draft['cxLanguage']>['fill']> = {
  'MD-09': { levers: ['plain-language notices', 'shorter forms'] },
  'PG-1.2': { cxPage: ['https://www.example.gov/customer-experience'] },
  'PG-1.3': { learningHub: ['Customer Experience Courses'] },
  'PG-1.4': { community: ['the customer experience network'] },
};

/** A draft that takes every text of the DHS library, its plans for General Schedule and SES employees included. */
export function wholeLibraryDraft(
  organization: Draft['organization'],
  fill?: NonNullable<Draft['cxLanguage']>['fill'],
): Draft {
  const activities = [6, 7, 3, 4].map((count, goal) =>
    Array.from({ length: count }, (_, index) => `PG-${goal + 1}.${index + 1}`),
  );
  return makeDraft({
    organization,
    cxLanguage: {
      library: 'dhs-cx',
      ...Object.fromEntries(languageSections.map((section) => [section, 'all'])),
      ...(fill === undefined ? {} : { fill }),
    },
    performancePlan: {
      kind: 'gs',
      period: { start: '2024-10-01', end: '2025-09-30' },
      competencies: [{ template: 'PW-CS', critical: true }],
      goals: activities.map((ids, index) => ({ template: `PG-${index + 1}`, activities: ids })),
      elements: [{ name: 'Results Driven', template: 'PW-SES' }],
    },
  });
}
