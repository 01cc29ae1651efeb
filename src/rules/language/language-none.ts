import { isExecutive } from '../../draft/pay-plan.ts';
import { languageSections } from '../../language/library.ts';
import type { Rule } from '../rule.ts';

/** Sections of a position description as people call them; factors by their numbers. */
const names = {
  introduction: ['the introduction'],
  duties: ['the major duties'],
  knowledge: [1],
  guidelines: [3],
  scopeAndEffect: [5],
  contacts: [6, 7],
} as const;

/** Each section that the libraries have texts for takes one. */
export const languageNone: Rule = {
  id: 'language-none',
  severity: 'info',
  from: 'draft',
  summary: 'Every section that the language library serves has some customer experience language.',
  explain:
    'The library has texts for the introduction, the major duties and Factors 1, 3, 5, 6 and 7. A section without one is no ' +
    'mistake; "cxpd merge" shows what could be added.',
  source: 'DHS, Templates for PDs and PWPs to Improve CX',
  requires: ['cxLanguage', 'position.payPlan'],
  check({ draft, merged, libraries, report }) {
    // A position without factors, as in the Senior Executive Service, has no place for their texts.
    const sectionsOfDraft = languageSections.filter(
      (section) => section === 'introduction' || section === 'duties' || !isExecutive(draft.position.payPlan),
    );
    const served = sectionsOfDraft.filter((section) =>
      libraries.some((library) => library.texts.some((text) => text.section === section)),
    );
    const missing = served.filter((section) => merged.language[section].length === 0);
    if (missing.length === 0) return;
    const all = missing.length === served.length;
    const sections = missing.flatMap<string | number>((section) => names[section]);
    const factors = sections.filter((one) => typeof one === 'number');
    const places = [
      ...sections.filter((one) => typeof one === 'string'),
      ...(factors.length === 0 ? [] : [`Factor${factors.length > 1 ? 's' : ''} ${listed(factors)}`]),
    ];
    report({
      path: ['cxLanguage'],
      message: `Missing customer experience language in ${all ? 'the whole draft' : listed(places)}, expected some in every section that the library serves.`,
      fix: `Type "cxpd merge --recommended${all ? '' : ` --section ${missing[0]}`}" and the name of the draft to see texts${missing.length > 1 && !all ? ', and so on for the other sections' : ''}.`,
    });
  },
};

function listed(names: readonly (string | number)[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
