import { languageSections } from '../../language/library.ts';
import type { Rule } from '../rule.ts';

/** Sections of a position description as people call them. */
const names = {
  introduction: 'the introduction',
  duties: 'the major duties',
  knowledge: 'Factor 1',
  guidelines: 'Factor 3',
  scopeAndEffect: 'Factor 5',
  contacts: 'Factors 6 and 7',
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
  requires: ['cxLanguage'],
  check({ draft, merged, libraries, report }) {
    const served = languageSections.filter((section) =>
      libraries.some((library) => library.texts.some((text) => text.section === section)),
    );
    const missing = served.filter((section) => merged.language[section].length === 0);
    if (missing.length === 0) return;
    const all = missing.length === served.length;
    const sections = missing.map((section) => names[section]);
    report({
      path: ['cxLanguage'],
      message: `Unexpected lack of customer experience language in ${all ? 'the whole draft' : listed(sections)}, expected some in every section that the library serves.`,
      fix: `Run "cxpd merge" with --section ${missing[0]} --recommended to see texts${missing.length > 1 && draft.cxLanguage !== undefined ? ', and so on for the other sections' : ''}.`,
    });
  },
};

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
