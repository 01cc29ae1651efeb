import { type LanguageSection, languageSections } from '../../language/library.ts';
import type { MergedDraft, MergedText, Origin } from '../../language/merged-draft.ts';
import { type MergedWords, mergedWords } from '../../language/merged-words.ts';
import type { LanguageChecks } from '../../standards/wording.ts';
import { coverage, likeness, mostShared, shared } from '../../text/likeness.ts';
import { wordGate } from '../../text/phrase-gate.ts';
import type { Subject } from '../../text/text-words.ts';
import type { Rule } from '../rule.ts';

/** The draft does not say already what a chosen text says. */
export const languageDuplicate: Rule = {
  id: 'language-duplicate',
  severity: 'warning',
  from: 'draft',
  summary: 'The draft does not already say what a chosen text says.',
  explain:
    'A chosen text is printed beside the draft’s own words, so one that says the same stands there twice. ' +
    'Leave out either the own sentence or the id.',
  source: 'OPM, The Classifier’s Handbook, chapter 3 (no repetition)',
  requires: ['cxLanguage', 'organization', 'introduction', 'duties.title', 'duties.tasks', 'factors'],
  check({ merged, standards, report }) {
    const { alike } = standards.language;
    const words = mergedWords(merged);
    for (const [section, own] of ownStatements(merged, words, alike)) {
      for (const text of merged.language[section]) {
        const parts = statements(text, words, alike);
        const same = own.find((mine) => parts.some((part) => saysSame(mine.subject, part.subject, alike)));
        if (same === undefined) continue;
        report({
          about: text,
          message: `Unexpected ${text.origin.id}, expected a text that the draft does not have: it already says "${shortened(same.sentence)}"`,
          fix: `Take ${text.origin.id} out, or leave out the sentence of the draft.`,
          related: [{ path: same.about.origin.path, message: 'The sentence of the draft.' }],
        });
      }
    }
  },
};

type Alike = LanguageChecks['alike'];

interface Statement {
  readonly about: MergedText;
  readonly sentence: string;
  readonly subject: Subject;
}

const namesCustomer = wordGate((word) => word.includes('customer'));

/** The sentences of a text that have words enough to be compared. */
function statements(about: MergedText, words: MergedWords, { fewestWords }: Alike): Statement[] {
  const found: Statement[] = [];
  for (const read of words.of(about.text).sentences) {
    const { text: sentence } = read;
    const shortened = namesCustomer(read)
      ? sentence.replaceAll(/customer[\s-]+experience/gi, 'CX')
      : sentence;
    const { subject } = shortened === sentence ? read : words.of(shortened);
    if (subject.stems.length >= fewestWords) found.push({ about, sentence, subject });
  }
  return found;
}

function saysSame(mine: Subject, theirs: Subject, alike: Alike): boolean {
  return isSame(mine, theirs, alike, mostShared(mine, theirs)) && isSame(mine, theirs, alike);
}

function isSame(mine: Subject, theirs: Subject, alike: Alike, count = shared(mine, theirs)): boolean {
  if (likeness(mine, theirs, count) * 100 >= alike.percent) return true;
  const isWhole = theirs.stems.length > alike.fewestWords;
  return isWhole && coverage(theirs, mine, count) * 100 >= alike.coveredPercent;
}

/** What the draft itself says in the sections for which texts are chosen. */
function ownStatements(merged: MergedDraft, words: MergedWords, alike: Alike) {
  const own = new Map<LanguageSection, Statement[]>();
  for (const section of languageSections) if (merged.language[section].length > 0) own.set(section, []);
  for (const text of merged.texts) {
    const section = sectionOf(text.origin);
    const found = section === null ? undefined : own.get(section);
    if (found !== undefined) for (const one of statements(text, words, alike)) found.push(one);
  }
  return own;
}

/** The section that a text of the draft's own stands in, of those for which language is written. */
function sectionOf({ kind, path }: Origin): LanguageSection | null {
  if (kind !== 'draft') return null;
  const [place, key, part] = path;
  if (place === 'introduction' || place === 'duties') return place;
  if (place !== 'factors' || part === 'rationale') return null;
  if (key === 'personalContacts' || key === 'purposeOfContacts') return 'contacts';
  return key === 'knowledge' || key === 'guidelines' || key === 'scopeAndEffect' ? key : null;
}

function shortened(sentence: string): string {
  const plain = sentence.replaceAll(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 80).trim()}…` : plain;
}
