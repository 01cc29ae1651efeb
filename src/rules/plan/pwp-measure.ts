import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../../draft/schema.ts';
import type { MergedGoal } from '../../language/merged-draft.ts';
import type { ActionVerbs } from '../../standards/action-verbs.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { Measures } from '../../standards/measures.ts';
import type { Standards } from '../../standards/standards.ts';
import { type Days, type FoundTimes, findTimes } from '../../text/find-times.ts';
import { phrasePattern } from '../../text/phrases.ts';
import { RecentTexts } from '../../text/recent-texts.ts';
import { verbForms } from '../../text/verb-forms.ts';
import { words } from '../../text/words.ts';
import type { Rule } from '../rule.ts';

/** A goal says what is done, how success is measured, and by when. */
export const pwpMeasure: Rule = {
  id: 'pwp-measure',
  severity: 'info',
  from: 'draft',
  summary: 'A goal has an action, a measure and a date inside the period.',
  explain:
    'Whether a goal was met can only be told when it says what is to be done, how much or what is to be there in the end, ' +
    'and by when. Write a number, a percentage or a named product, and a day, month or quarter inside the period. The ' +
    'program looks for such words and cannot judge them; skip the remark where the goal is clear.',
  source: 'Common practice for measurable goals; no official text was seen',
  requires: ['performancePlan', 'organization', 'cxLanguage'],
  check({ draft, merged, standards, report }) {
    const plan = draft.performancePlan;
    // Times cannot lie within a period that ends before it starts; pwp-period says so.
    if (plan === undefined || plan.period.end <= plan.period.start) return;
    const look = goalReader(standards, plan.period);
    for (const [index, goal] of (plan.goals ?? []).entries()) {
      const path: Path = ['performancePlan', 'goals', index];
      if (goal.template === undefined && goal.title === undefined) {
        report({
          path,
          severity: 'error',
          message: `Unexpected goal ${index + 1} without a title or a library text, expected what is to be achieved.`,
          fix: 'Add "title: " with the goal, or "template: " with an id such as PG-2.',
        });
        continue;
      }
      const found = merged.goals.find((one) => one.path[2] === index);
      const { lacks, outside } = look(goal, found);
      const at = goal.measure === undefined ? path : [...path, 'measure'];
      if (lacks.length > 0) {
        report({
          path: at,
          message: `Unexpected goal ${index + 1} without ${lacks.join(' and without ')}, expected what is done, how much of it, and by when.`,
          fix: 'Write it into "measure:", such as "Publishes two guides by 30 June" or "Cuts repeat calls by 10 percent each quarter".',
        });
      }
      if (outside !== undefined) {
        report({
          path: at,
          message: `Unexpected time "${outside}" in goal ${index + 1}, expected one in the period ${plan.period.start} to ${plan.period.end}.`,
          fix: 'Type a day, month or quarter inside the period.',
        });
      }
    }
  },
};

type Goal = NonNullable<NonNullable<Draft['performancePlan']>['goals']>[number];

/** What a goal lacks, in words, and a time that lies outside the period. */
interface GoalLook {
  readonly lacks: readonly string[];
  readonly outside: string | undefined;
}

/** Says what a goal lacks. */
function goalReader({ measures, actionVerbs }: Standards, period: Days) {
  const { measured, times: timesInWords } = patterns(measures);

  return (goal: Goal, merged: MergedGoal | undefined): GoalLook => {
    // Library activities are examples: what is measured, and when, the writer says.
    const activities = (merged?.activities ?? []).filter(({ origin }) => origin.kind === 'draft');
    const own = [goal.title ?? '', goal.measure ?? '', ...activities.map(({ text }) => text)].join('\n');
    const { times, rest } = timesIn(own, period);
    const fromLibrary =
      merged?.title.origin.kind === 'library' || activities.length < (merged?.activities.length ?? 0);
    const acts = fromLibrary || words(own).some((word) => verbs(actionVerbs).find(word) !== undefined);
    const timed = times.some(({ inside }) => inside) || timesInWords.test(rest);
    const lacks = [
      ...(acts ? [] : ['an action']),
      ...(measured(rest) ? [] : ['a number, a percentage or a named product']),
      ...(timed || times.length > 0 ? [] : ['a date inside the period']),
    ];
    return { lacks, outside: timed ? undefined : times[0]?.text };
  };
}

/** Times in the goals of drafts before this one, which often have the same goals. */
const recent = new RecentTexts<FoundTimes>(400);

function timesIn(text: string, period: Days): FoundTimes {
  return recent.get(`${period.start} ${period.end} ${text}`, () => findTimes(text, period));
}

const verbs = deriveOnce(({ verbs, irregular }: ActionVerbs) => verbForms(verbs, irregular));

/** What counts as a measure besides digits, and times that are no dates. */
const patterns = deriveOnce(({ numbers, products, times }: Measures) => {
  const all = [...numbers, ...products.flatMap(plurals)];
  const isWord = (phrase: string): boolean => /^[a-z0-9]+$/.test(phrase);
  // Most are single words, which are found much sooner without a pattern of them all.
  const single = new Set(all.filter(isWord));
  const phrases = phrasePattern(
    all.filter((phrase) => !isWord(phrase)),
    'i',
  );
  const named = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => single.has(word)) || phrases.test(text);
  return {
    measured: (text: string) => /[\p{N}%]/u.test(text) || named(text),
    times: phrasePattern(times, 'i'),
  };
});

/** A noun with every way in which its plural may be formed; the wrong ones are no words and match nothing. */
function plurals(noun: string): string[] {
  return [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies'), noun.replace(/is$/, 'es')];
}
