import type { Draft } from '../../draft/schema.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { Places } from '../../standards/wording.ts';
import { explainedShortForms, shortForms } from '../../text/short-forms.ts';
import type { Rule } from '../rule.ts';
import { type OwnSection, ownProse, ownProsePaths } from './own-prose.ts';
import { quoted, reportSection } from './report-section.ts';

/** A short form is explained where it first stands. */
export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  severity: 'info',
  from: 'classification',
  summary: 'Every short form is explained once, except the agency’s own and those that everyone knows.',
  explain:
    'A classifier reads many position descriptions from many offices. Write the name in full the first time with the short ' +
    'form in parentheses, or better the name alone: two or three short forms are enough for a document.',
  source: 'GSA, Federal Plain Language Guidelines (abbreviations); OPM, The Classifier’s Handbook, chapter 3',
  requires: [...ownProsePaths, 'organization', 'position.title'],
  style: true,
  check({ draft, merged, standards, report }) {
    const explained = new Set([
      ...standards.plainLanguage.knownShortForms,
      ...stateCodes(standards.places),
      ...explainedIn(draft, ownProse(merged)),
    ]);
    for (const { name, texts } of ownProse(merged)) {
      const spots = texts.flatMap(({ path, text }) =>
        shortForms(text)
          .filter((form) => !explained.has(form))
          .map((found) => ({ path, found })),
      );
      const once = spots.filter(({ found }, at) => spots.findIndex((one) => one.found === found) === at);
      for (const { found } of once) explained.add(found);
      reportSection(report, once, {
        message: `Unexpected short ${once.length === 1 ? 'form' : 'forms'} ${quoted(
          once.map(({ found }) => found),
          6,
        )} in ${name}, expected the name in full where it first stands.`,
        fix: `Type the name with the short form behind it, such as "Name in Full (${once[0]?.found ?? ''})".`,
      });
    }
  },
};

/** Short forms that the draft itself explains: the agency's own, and those with their name beside them. */
function explainedIn(draft: Draft, prose: readonly OwnSection[]): string[] {
  const { agency, acronym, subdivisions = [] } = draft.organization;
  const names = [agency, ...subdivisions, draft.position.title];
  const texts = prose.flatMap((section) => section.texts.map(({ text }) => text));
  return [
    ...(acronym?.split(/[\s/]+/) ?? []),
    ...[...names, ...texts].flatMap(explainedShortForms),
    ...names.flatMap(shortForms),
  ];
}

const stateCodes = deriveOnce(({ states }: Places) => states.map(({ code }) => code));
