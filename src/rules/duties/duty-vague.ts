import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { DutyWording } from '../../standards/duty-wording.ts';
import { phraseGate } from '../../text/phrase-gate.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { sentences } from '../../text/sentences.ts';
import type { Rule } from '../rule.ts';

/** A task says what is done, in words that say something. */
export const dutyVague: Rule = {
  id: 'duty-vague',
  severity: 'warning',
  from: 'draft',
  summary: 'Tasks use no verbs and adjectives that say nothing, such as "handles" or "difficult work".',
  explain:
    '"Handles correspondence" may mean to sort it or to answer for the agency, and "difficult work" is a conclusion that the ' +
    'classifier has to reach. Write what is done, with what, and what makes it hard.',
  source: 'OPM, The Classifier’s Handbook, chapter 3; the list is ours',
  requires: ['duties.tasks'],
  check({ draft, merged, standards, report }) {
    const { possible, find } = finder(standards.dutyWording);
    const words = mergedWords(merged);
    if (!possible(words)) return;
    for (const [index, duty] of draft.duties.entries()) {
      for (const [number, task] of duty.tasks.entries()) {
        const found = possible(words.of(task)) ? find(task) : null;
        if (found === null) continue;
        report({
          path: ['duties', index, 'tasks', number],
          message: `Unexpected "${found.words}", expected ${found.kind === 'verb' ? 'a verb that says what is done' : 'what the work is and what makes it so'}.`,
          fix:
            found.kind === 'verb'
              ? 'Type what the employee does, such as "Answers", "Decides", "Files" or "Negotiates".'
              : 'Leave the words out, and name the facts: the kinds of cases, the rules in conflict, the people who disagree.',
        });
      }
    }
  },
};

interface VagueWords {
  readonly kind: 'verb' | 'conclusion';
  readonly words: string;
}

const finder = deriveOnce((lists: DutyWording) => {
  const verbs = phraseFinder(lists.verbs);
  const phrases = phraseFinder(lists.phrases);
  const exceptions = phraseFinder(lists.exceptions);
  const conclusion = new RegExp(
    `\\b(?:performs?|performing|does|doing|undertakes?|undertaking|carries out|carry out|carrying out|accomplish(?:es)?|conducts?|completes?|executes?|manages?|has)\\s+(?:the\\s+|other\\s+|all\\s+)?(?:${longestFirst(lists.adjectives)})(?:\\s+[a-z-]+){0,3}?\\s+(?:${longestFirst(lists.nouns)})\\b`,
    'i',
  );
  const find = (task: string): VagueWords | null => {
    for (const sentence of sentences(task)) {
      const verb = verbs.find(sentence);
      if (verb !== null && /^\W*(?:the (?:incumbent|employee) )?$/i.test(sentence.slice(0, verb.index))) {
        return { kind: 'verb', words: verb.found };
      }
      const found = conclusion.exec(sentence);
      const after = found === null ? '' : sentence.slice(found.index, found.index + found[0].length + 20);
      if (found !== null && exceptions.find(after) === null) return { kind: 'conclusion', words: found[0] };
      const phrase = phrases.find(sentence);
      if (phrase !== null) return { kind: 'conclusion', words: phrase.found };
    }
    return null;
  };
  return { possible: phraseGate([...lists.verbs, ...lists.phrases, ...lists.adjectives]), find };
});

function longestFirst(words: readonly string[]): string {
  return [...words].sort((one, other) => other.length - one.length).join('|');
}
