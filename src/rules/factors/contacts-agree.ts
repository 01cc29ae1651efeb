import type { Draft } from '../../draft/schema.ts';
import { factorLanguage } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { FactorWording } from '../../standards/factor-wording.ts';
import { fesFactor, findLevel } from '../../standards/fes.ts';
import { phraseFinder } from '../../text/phrases.ts';
import type { TextWords } from '../../text/text-words.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import { factorProse } from '../plain-language/own-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Factors 6 and 7 rest on the same contacts, and their levels go together. */
export const contactsAgree: Rule = {
  id: 'contacts-agree',
  severity: 'warning',
  from: 'draft',
  summary:
    'Factors 6 and 7 rest on the same contacts, and their levels form a pair that the chart of the guide accepts.',
  explain:
    'Factor 7 asks what the contacts of Factor 6 are for, so it may bring in no other people. The chart of the administrative ' +
    'guide calls some pairs probably unrealistic: hardly anyone settles controversial matters within the own office, or only ' +
    'exchanges facts with heads of other agencies. Look at both texts again.',
  source:
    'OPM, Introduction to the Position Classification Standards, Appendix 3; Administrative Analysis Grade Evaluation Guide (TS-98), chart of contacts',
  requires: [
    'factors.personalContacts',
    'factors.purposeOfContacts',
    'organization',
    'cxLanguage',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check(context) {
    checkPair(context);
    checkPeople(context);
  },
};

function checkPair({ draft, standards, report }: RuleContext): void {
  const contacts = digit(standards, draft, 'personalContacts');
  const purpose = digit(standards, draft, 'purposeOfContacts');
  const pair = standards.fes.combinedContacts.find(
    (one) => one.contacts === contacts && 'abcd'.indexOf(one.purpose) + 1 === purpose,
  );
  if (pair?.unrealistic !== true) return;
  report({
    path: ['factors', 'purposeOfContacts', 'level'],
    message: `Unexpected pair of levels 6-${contacts} and 7-${pair.purpose}, expected one that the chart of the ${standards.aageg.shortName} does not call probably unrealistic.`,
    fix: 'Look again at who the contacts are and what they are for; both factors rest on the same people.',
    related: [{ path: ['factors', 'personalContacts', 'level'], message: 'The other level of the pair.' }],
  });
}

function digit(
  standards: RuleContext['standards'],
  draft: Draft,
  key: 'personalContacts' | 'purposeOfContacts',
): number {
  const written = draft.factors?.[key]?.level ?? '';
  return Number(findLevel(fesFactor(standards.fes, key).levels, written)?.level.at(-1) ?? 0);
}

function checkPeople({ merged, standards, report }: RuleContext): void {
  const own = factorProse(merged, 'personalContacts');
  const about = factorProse(merged, 'purposeOfContacts');
  const first = about[0];
  if (own.length === 0 || first === undefined) return;
  const { groups, everyone } = peopleReader(standards.factorWording);
  const words = mergedWords(merged);
  const language = factorLanguage(merged, 'personalContacts').map(({ text }) => words.of(text));
  const people = words.lexicon.join([...own.map((text) => text.words), ...language]);
  if (everyone(people)) return;
  const purpose = words.lexicon.join(about.map((text) => text.words));
  const known = new Set(groups(people).map(({ name }) => name));
  const others = groups(purpose).filter(({ name }) => !known.has(name));
  if (others.length === 0) return;
  report({
    path: first.path,
    severity: 'info',
    message: `Unexpected people in Factor 7 whom Factor 6 does not name: ${others.map(({ name, found }) => `${name} ("${found}")`).join(', ')}, expected the same contacts in both.`,
    fix: 'Name them under Factor 6 if they are regular contacts, or leave them out of Factor 7.',
    related: [{ path: ['factors', 'personalContacts'], message: 'The contacts of Factor 6.' }],
  });
}

const peopleReader = deriveOnce(({ contacts, anyone }: FactorWording) => {
  const finders = contacts.map(({ name, words }) => ({ name, finder: phraseFinder(words) }));
  const all = phraseFinder(anyone);
  return {
    everyone: (read: TextWords): boolean => all.possible(read) && all.find(read.text) !== null,
    groups: (read: TextWords): { name: string; found: string }[] =>
      finders.flatMap(({ name, finder }) => {
        const found = finder.possible(read) ? finder.find(read.text)?.found : undefined;
        return found === undefined ? [] : [{ name, found }];
      }),
  };
});
