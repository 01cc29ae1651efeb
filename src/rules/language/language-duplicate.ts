import type { LanguageSection } from '../../language/library.ts';
import type { MergedDraft, MergedText } from '../../language/merged-draft.ts';
import { type MergedWords, mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { factorKeys } from '../../standards/fes.ts';
import type { LanguageChecks } from '../../standards/wording.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { coverage, likeness, mostShared, shared } from '../../text/likeness.ts';
import { sentences } from '../../text/sentences.ts';
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
    for (const section of Object.keys(merged.language) as LanguageSection[]) {
      const selected = merged.language[section];
      if (selected.length === 0) continue;
      const own = ownTexts(merged, section).flatMap((about) =>
        sentencesOf(about.text, words).flatMap(({ sentence, subject }) =>
          isLong(subject, alike) ? [{ sentence, subject, about }] : [],
        ),
      );
      for (const text of selected) {
        const all = text.origin.replaced
          ? sentencesOf(text.text, words)
          : sentencesOfLibrary(text.text, words.lexicon);
        const parts = all.filter(({ subject }) => isLong(subject, alike));
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

interface Sentence {
  readonly sentence: string;
  readonly subject: Subject;
}

function sentencesOf(text: string, words: Pick<MergedWords, 'of'>): Sentence[] {
  return sentences(text).map((sentence) => {
    const { subject } = words.of(sentence.replaceAll(/customer[\s-]+experience/gi, 'CX'));
    return { sentence, subject };
  });
}

/** How many texts of libraries are kept with their sentences; few libraries have more. */
const mostTexts = 1000;

const libraryTexts = deriveOnce((_: Lexicon) => new Map<string, readonly Sentence[]>());

/** The same for a text of a library, which comes with one draft after the other. */
function sentencesOfLibrary(text: string, lexicon: Lexicon): readonly Sentence[] {
  const known = libraryTexts(lexicon);
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = sentencesOf(text, { of: (part) => lexicon.read(part) });
  if (known.size >= mostTexts) known.clear();
  known.set(text, found);
  return found;
}

function isLong(subject: Subject, { fewestWords }: Alike): boolean {
  return subject.stems.length >= fewestWords;
}

function saysSame(mine: Subject, theirs: Subject, alike: Alike): boolean {
  return isSame(mine, theirs, alike, mostShared(mine, theirs)) && isSame(mine, theirs, alike);
}

function isSame(mine: Subject, theirs: Subject, alike: Alike, count = shared(mine, theirs)): boolean {
  if (likeness(mine, theirs, count) * 100 >= alike.percent) return true;
  const isWhole = theirs.stems.length > alike.fewestWords;
  return isWhole && coverage(theirs, mine, count) * 100 >= alike.coveredPercent;
}

/** The draft's own texts in the section that a text belongs to. */
function ownTexts(merged: MergedDraft, section: LanguageSection): MergedText[] {
  const keys: readonly string[] =
    section === 'contacts'
      ? ['personalContacts', 'purposeOfContacts']
      : factorKeys.filter((key) => key === section);
  return merged.texts.filter(({ origin }) => {
    if (origin.kind !== 'draft') return false;
    const [place, key, part] = origin.path;
    if (place === 'factors') return keys.includes(String(key)) && part !== 'rationale';
    return place === section;
  });
}

function shortened(sentence: string): string {
  const plain = sentence.replaceAll(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 80).trim()}…` : plain;
}
