import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import { type Actor, freezeHolds, type HiringGuide } from '../standards/participation.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import { type StepFact, type StepPlan, stepPlans } from './hiring-step-facts.ts';
import { findingsOf, isUnrecorded, type StageFindings } from './hiring-step-findings.ts';

/** How far a step is. Exactly one of the steps that people of the agency take is `next` or `blocked`, until all are done. */
export type StepState = 'done' | 'next' | 'blocked' | 'waiting';

/** Where a draft stands in hiring from a shared certificate. Official words are the guide's; everything else is ours. */
export interface HiringChecklist {
  readonly set: { readonly id: string; readonly title: string; readonly announcement: string };
  /** Stage of the checks that the hiring action has reached. */
  readonly stage: 'draft' | 'talent-pool' | 'selection' | 'offer';
  /** The eight steps in order. */
  readonly steps: readonly HiringStep[];
  /** Number of the step whose turn it is; null when all are done. */
  readonly current: number | null;
  /** Whether that step cannot be taken as things stand. */
  readonly isBlocked: boolean;
  /** Title and source of the official guide, with its notice and lists; null where the set brings none along. */
  readonly guide: Omit<HiringGuide, 'steps'> | null;
}

/** One step with who acts, where, and what it needs. */
export interface HiringStep {
  readonly number: number;
  /** In our words. */
  readonly title: string;
  readonly state: StepState;
  /** Number of the step that it waits for; null unless it waits. */
  readonly waitsFor: number | null;
  /** Who acts, the first one first. */
  readonly actors: readonly Actor[];
  readonly systems: readonly string[];
  readonly mailboxes: readonly string[];
  /** What the draft records of it. */
  readonly recorded: readonly { readonly name: string; readonly value: string }[];
  /** What stands in the way: it must be mended before the step can be taken. */
  readonly blockers: readonly StepNote[];
  /** What is still to be done or written down. */
  readonly open: readonly StepNote[];
  /** What to keep in mind. */
  readonly advice: readonly StepNote[];
  /** The official heading above the step, its wording, and the points below it; empty without a guide. */
  readonly official: {
    readonly phase: string | null;
    readonly text: string | null;
    readonly details: readonly string[];
  };
}

/** One remark about a step. */
export interface StepNote {
  readonly message: string;
  readonly fix: string | null;
  /** Id of the rule that says so, with its line in the draft; null for a fact that is only not recorded yet. */
  readonly rule: string | null;
  readonly line: number | null;
}

/** Works out where a draft stands. `today` is `YYYY-MM-DD`. */
export function hiringChecklist(
  draft: Draft,
  set: RequirementSet,
  findings: StageFindings,
  today: string,
): HiringChecklist {
  const looks = stepPlans.map((plan) => look(plan, draft, findings));
  const submitted = draft.hiring?.talentPoolRequest?.submittedInAtpOn !== undefined;
  const isDone = ({ plan, missing, errors }: Look): boolean =>
    (missing.length === 0 || (plan.number === 2 && submitted)) && errors.length === 0;
  // Nothing is recorded of OPM's sixth step; the seventh shows that it is over.
  const current = looks.find((one) => one.plan.number !== 6 && !isDone(one))?.plan.number ?? null;
  const steps = looks.map((one): HiringStep => {
    const { number } = one.plan;
    const state = stateOf(number, current, looks);
    return {
      ...describe(one, set),
      state,
      waitsFor: state === 'waiting' ? current : null,
      advice: [...one.advice, ...(number === 3 && state !== 'done' ? freezeAdvice(set, today) : [])],
    };
  });
  const { steps: _, ...guide } = set.guide ?? { steps: [] };
  return {
    set: { id: set.set, title: set.title, announcement: set.announcement.number },
    stage: stageAt(current),
    steps,
    current,
    isBlocked: steps.some((step) => step.state === 'blocked'),
    guide: set.guide === undefined ? null : (guide as Omit<HiringGuide, 'steps'>),
  };
}

interface Look {
  readonly plan: StepPlan;
  readonly facts: readonly StepFact[];
  /** Facts that are not there. */
  readonly missing: readonly StepFact[];
  readonly errors: readonly Diagnostic[];
  readonly blockers: readonly StepNote[];
  readonly open: readonly StepNote[];
  readonly advice: readonly StepNote[];
}

function look(plan: StepPlan, draft: Draft, findings: StageFindings): Look {
  const facts = plan.facts(draft);
  const missing = facts.filter(({ value }) => value === undefined);
  const own = findingsOf(plan.number, findings);
  const errors = own.filter(({ severity }) => severity === 'error');
  const lacking = own.filter((one) => isUnrecorded(one, draft));
  const told = new Set(own.map(({ path }) => path.join('.')));
  return {
    plan,
    facts,
    missing,
    errors,
    blockers: errors.filter((one) => !lacking.includes(one)).map(note),
    open: [
      ...lacking.filter(({ severity }) => severity !== 'info').map(note),
      ...missing
        .filter(({ path }) => !told.has(path.join('.')))
        .map(({ path, name }) => ({
          message: `Still to record: ${name}.`,
          fix: `Add "${path.at(-1)}: …" below "${path.at(-2)}:" once it is done.`,
          rule: null,
          line: null,
        })),
    ],
    advice: own.filter((one) => one.severity === 'warning' && !lacking.includes(one)).map(note),
  };
}

function note({ message, fix, rule, range }: Diagnostic): StepNote {
  return { message, fix: fix ?? null, rule, line: range.line };
}

function stateOf(number: number, current: number | null, looks: readonly Look[]): StepState {
  if (current === null || number < current) return number === 6 && current === 7 ? 'next' : 'done';
  if (number > current) return 'waiting';
  const later = looks.filter(({ plan }) => plan.number > number);
  const overtaken = later.some(({ facts }) => facts.some((fact) => fact.isAct && fact.value !== undefined));
  const own = looks.find(({ plan }) => plan.number === number);
  // A step that counts as taken while something of it is missing has to be mended too.
  const takenTooEarly = own?.facts.some((fact) => fact.isAct) === true && own.missing.length === 0;
  return (own?.blockers.length ?? 0) > 0 || overtaken || takenTooEarly ? 'blocked' : 'next';
}

function describe({ plan, facts, blockers, open }: Look, set: RequirementSet) {
  const official = set.guide?.steps.find(({ step }) => step === plan.number);
  return {
    number: plan.number,
    title: plan.title,
    actors: official?.actors ?? plan.actors,
    systems: official?.systems ?? [],
    mailboxes: official?.mailboxes ?? [],
    recorded: facts.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])),
    blockers,
    open,
    official: {
      phase: official?.phase ?? null,
      text: official?.text ?? null,
      details: official?.details ?? [],
    },
  };
}

function freezeAdvice({ participation }: RequirementSet, today: string): StepNote[] {
  const freeze = participation?.freeze;
  if (freeze === undefined || !freezeHolds(freeze, today)) return [];
  const remark = freeze.note === undefined ? '' : ` ${freeze.note}`;
  const message = `The request asks about the hiring freeze since ${freeze.validFrom}; last compared on ${freeze.checkedOn}.${remark}`;
  return [{ message, fix: null, rule: null, line: null }];
}

function stageAt(current: number | null): HiringChecklist['stage'] {
  if (current === null || current === 8) return 'offer';
  if (current >= 5) return 'selection';
  return current >= 2 ? 'talent-pool' : 'draft';
}
