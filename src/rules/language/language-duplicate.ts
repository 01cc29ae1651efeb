import type { LanguageSection } from '../../language/library.ts';
import type { MergedDraft, MergedText } from '../../language/merged-draft.ts';
import { factorKeys } from '../../standards/fes.ts';
import type { LanguageChecks } from '../../standards/wording.ts';
import { coverage, likeness, subject } from '../../text/likeness.ts';
import { sentences } from '../../text/sentences.ts';
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
    for (const section of Object.keys(merged.language) as LanguageSection[]) {
      const selected = merged.language[section];
      if (selected.length === 0) continue;
      const own = ownTexts(merged, section).flatMap((text) => statements(text, alike));
      for (const text of selected) {
        const parts = statements(text, alike);
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
  readonly subject: ReadonlySet<string>;
}

interface Statement extends Sentence {
  readonly about: MergedText;
}

function statements(about: MergedText, { fewestWords }: Alike): Statement[] {
  return sentencesOf(about.text).flatMap((one) => (one.subject.size < fewestWords ? [] : { ...one, about }));
}

/** Sentences of texts that were asked for: the texts of a library come again and again. */
const known = new Map<string, readonly Sentence[]>();

function sentencesOf(text: string): readonly Sentence[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = sentences(text).map((sentence) => ({
    sentence,
    subject: subject(sentence.replaceAll(/customer[\s-]+experience/gi, 'CX')),
  }));
  if (known.size > 1000) known.clear();
  known.set(text, found);
  return found;
}

function saysSame(mine: ReadonlySet<string>, theirs: ReadonlySet<string>, alike: Alike): boolean {
  if (likeness(mine, theirs) * 100 >= alike.percent) return true;
  return theirs.size > alike.fewestWords && coverage(theirs, mine) * 100 >= alike.coveredPercent;
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
