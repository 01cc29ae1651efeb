import { parse, stringify } from 'yaml';
import type { DocumentKind } from '../src/template/fill-document.ts';
import { shippedDraft } from './made-documents.ts';

/** Documents of drafts that take every text of the library that they can, in places where nothing else stands too. */
export function fullestLanguage(): { name: string; text: string; kind: DocumentKind }[] {
  const strategist = parse(shippedDraft('gs13-cx-strategist'), { schema: 'failsafe' });
  delete strategist.introduction;
  delete strategist.factors.guidelines.text;
  for (const section of ['introduction', 'duties', 'knowledge', 'guidelines', 'scopeAndEffect', 'contacts']) {
    strategist.cxLanguage[section] = 'all';
  }
  strategist.cxLanguage.replace = { 'MD-12': { text: 'Brings services to people & businesses <first>.' } };
  strategist.performancePlan.goals = [1, 2, 3, 4].map((goal) => ({
    template: `PG-${goal}`,
    activities: [`PG-${goal}.1`, 'Own words in between', `PG-${goal}.2`],
    weight: '25',
  }));
  const executive = parse(shippedDraft('es-chief-cx-officer'), { schema: 'failsafe' });
  executive.performancePlan.elements[2].template = 'PW-SES';
  return [
    ...(['pd', 'pwp', 'crosswalk'] as const).map((kind) => ({
      name: `${kind} with every text`,
      text: stringify(strategist),
      kind,
    })),
    { name: 'pwp of an executive with a text', text: stringify(executive), kind: 'pwp' },
  ];
}
