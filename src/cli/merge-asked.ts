import { visible } from '../diagnostics/visible.ts';
import type { Draft } from '../draft/schema.ts';
import { offeredTexts, takenIds } from '../language/add-language.ts';
import type { LanguageSection, Library } from '../language/library.ts';
import { findKind, type Recommended } from '../language/recommended.ts';
import { type Asker, back } from '../new/asker.ts';
import { type Fills, type OpenPlace, splitWords, wordsProblem } from './merge-fills.ts';

/** Names of the sections, as their headings say. */
const sectionNames: Readonly<Record<LanguageSection, string>> = {
  introduction: 'the introduction',
  duties: 'the major duties',
  knowledge: 'Factor 1, knowledge',
  guidelines: 'Factor 3, guidelines',
  scopeAndEffect: 'Factor 5, scope and effect',
  contacts: 'Factors 6 and 7, contacts',
};

/** Asks section by section which texts to add: those that the draft has are left out, recommended ones are marked. */
export async function askForTexts(
  draft: Draft,
  libraries: readonly Library[],
  sections: readonly LanguageSection[],
  recommended: readonly Recommended[],
  asker: Asker,
): Promise<string[]> {
  const taken = takenIds(draft, libraries);
  const offered = offeredTexts(draft, libraries).filter(({ text }) => !taken.has(text.id));
  const advised = recommended.flatMap((one) => findKind(draft, one)?.kind.texts.map(({ id }) => id) ?? []);
  const questions = sections.flatMap((section) => {
    const choices = offered
      .filter(({ text }) => text.section === section)
      .map(({ text: { id, text } }) => ({
        value: id,
        label: `${id}${advised.includes(id) ? ' (recommended)' : ''}  ${text}`,
      }));
    return choices.length === 0 ? [] : [{ ask: `Which texts for ${sectionNames[section]}?`, choices }];
  });
  const answers = await inTurn<(typeof questions)[number], readonly string[]>(
    questions,
    (question, current) => asker.chooseMany({ ...question, current: current ?? [] }),
  );
  return answers.flat();
}

/** Asks for the words of open places. */
export async function askForWords(open: readonly OpenPlace[], given: Fills, asker: Asker): Promise<Fills> {
  const answers = await inTurn<OpenPlace, string>(open, ({ id, replaces }, current) =>
    asker.line({
      ask: visible(`${id}: words in place of "${replaces}", several divided by ";"`),
      current,
      isOptional: false,
      check: (typed) => {
        const problem = wordsProblem(typed);
        return problem === null ? null : `Unexpected answer, expected ${problem}.`;
      },
    }),
  );
  const fills: Fills = { ...given };
  for (const [index, { id, hole }] of open.entries()) {
    fills[id] = { ...fills[id], [hole]: splitWords(answers[index] ?? '') };
  }
  return fills;
}

/** Asks whether to save; no is what Enter says. */
export async function askToSave(asker: Asker): Promise<boolean> {
  const choices = [
    { value: 'no', label: 'No, leave the draft as it is' },
    { value: 'yes', label: 'Yes, save it' },
  ];
  return (await asker.choose({ ask: 'Save this?', choices, current: 'no' })) === 'yes';
}

/** Asks one question after the other; going back asks the one before again, with what was answered. */
async function inTurn<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question, current: Answer | undefined) => Promise<Answer | typeof back>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < questions.length; ) {
    const question = questions[at];
    if (question === undefined) break;
    const answer = await ask(question, answers[at]);
    if (answer === back) at = Math.max(0, at - 1);
    else answers[at++] = answer;
  }
  return answers;
}
