import type { MergedText } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { seriesFacts } from '../../standards/guides.ts';
import type { Credentials } from '../../standards/wording.ts';
import { type PhraseFinder, phraseFinder } from '../../text/phrases.ts';
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
    'duties.title',
    'duties.tasks',
    'factors',
    'supervisoryFactors',
    'cxLanguage',
    'announcement',
  ],
  check({ draft, merged, standards, report }) {
    const facts = seriesFacts(standards.series, draft.position.series);
    if (facts?.educationRequirement !== 'no') return;
    const demandIn = credentialReader(standards.credentials);
    const words = mergedWords(merged);
    if (!demandIn.possible(words)) return;
    for (const [index, text] of merged.texts.entries()) {
      const read = words.printed[index];
      if (read === undefined || !demandIn.possible(read)) continue;
      const place = placeOf(text);
      const found = place === null ? null : demandIn.find(text.text, place);
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

interface CredentialReader {
  readonly possible: PhraseFinder['possible'];
  /** The degree or licence that a text demands, or null. */
  readonly find: (text: string, place: 'direct' | 'told') => string | null;
}

const credentialReader = deriveOnce((lists: Credentials): CredentialReader => {
  const credential = phraseFinder(lists.credentials);
  const demand = phraseFinder(lists.demands);
  const exception = phraseFinder(lists.exceptions);
  const holder = phraseFinder(lists.holders);
  const find: CredentialReader['find'] = (text, place) => {
    if (credential.find(text) === null) return null;
    for (const sentence of sentences(text)) {
      const named = credential.find(sentence);
      // "an advanced degree of skill" is no diploma.
      if (named === null || /^\s+of\b/i.test(sentence.slice(named.index + named.found.length))) continue;
      if (exception.find(sentence) !== null) continue;
      const begins = /^(?:\W|an?\s)*$/i.test(sentence.slice(0, named.index));
      const demands = demand.find(sentence);
      const told = begins || demands?.index === 0 || holder.find(sentence) !== null;
      if ((place === 'direct' || told) && (begins || demands !== null)) return named.found;
    }
    return null;
  };
  return { possible: credential.possible, find };
});
