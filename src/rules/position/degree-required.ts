import type { MergedText } from '../../language/merged-draft.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { seriesFacts } from '../../standards/guides.ts';
import type { Credentials } from '../../standards/wording.ts';
import { phrasePattern } from '../../text/phrases.ts';
import { sentences } from '../../text/sentences.ts';
import type { Rule } from '../rule.ts';

/** No degree or licence is demanded in a series that requires none. */
export const degreeRequired: Rule = {
  id: 'degree-required',
  severity: 'error',
  from: 'draft',
  summary: 'No degree or licence is demanded where the series has no education requirement.',
  explain:
    'A degree or a professional licence may be demanded only in series whose qualification standard has a positive education ' +
    'requirement, and 0301 has none at any grade. Describe the knowledge that the work needs and how it is used.',
  source:
    'OPM group standard for administrative and management positions; OPM, The Classifier’s Handbook, chapter 3, Factor 1',
  requires: [
    'position.series',
    'position.conditionsOfEmployment',
    'position.remarks',
    'organization',
    'introduction',
    'duties',
    'factors',
    'supervisoryFactors',
    'cxLanguage',
    'announcement',
  ],
  check({ draft, merged, standards, report }) {
    const facts = seriesFacts(standards.series, draft.position.series);
    if (facts?.educationRequirement !== 'no') return;
    const demandIn = credentialReader(standards.credentials);
    for (const text of merged.texts) {
      const place = placeOf(text);
      const found = place === null ? null : demandIn(text.text, place);
      if (found === null) continue;
      report({
        about: text,
        ...(facts.verified ? {} : { severity: 'info' as const }),
        message: `Unexpected demand for "${found}", expected none: series ${facts.series} has no education or licence requirement.`,
        fix: 'Write which knowledge the work needs and what it is used for, such as "Knowledge of survey methods to …".',
      });
    }
  },
};

/**
 * How a text speaks of the person in the position: `direct` in Factor 1, conditions of employment and the role page,
 * where every sentence does; `told` elsewhere, where it has to say so. Null where it argues about the classification.
 */
function placeOf({ origin }: MergedText): 'direct' | 'told' | null {
  const [section, key, part] = origin.path;
  if (section === 'classification' || part === 'rationale' || section === 'performancePlan') return null;
  if (section === 'announcement' || key === 'knowledge' || key === 'conditionsOfEmployment') return 'direct';
  return 'told';
}

type CredentialReader = (text: string, place: 'direct' | 'told') => string | null;

/** Gives the degree or licence that a text demands, or null. */
const credentialReader = deriveOnce((lists: Credentials): CredentialReader => {
  const credential = phrasePattern(lists.credentials, 'iu');
  const demand = phrasePattern(lists.demands, 'iu');
  const exception = phrasePattern(lists.exceptions, 'iu');
  const holder = phrasePattern(lists.holders, 'iu');
  return (text, place) => {
    if (!credential.test(text)) return null;
    for (const sentence of sentences(text)) {
      const named = credential.exec(sentence);
      // "an advanced degree of skill" is no diploma.
      if (named === null || /^\s+of\b/i.test(sentence.slice(named.index + named[0].length))) continue;
      if (exception.test(sentence)) continue;
      const begins = /^(?:\W|an?\s)*$/i.test(sentence.slice(0, named.index));
      const demands = demand.exec(sentence);
      const told = begins || demands?.index === 0 || holder.test(sentence);
      if (place === 'direct' ? begins || demands !== null : told && (begins || demands !== null))
        return named[0];
    }
    return null;
  };
});
