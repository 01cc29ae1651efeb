import type { MergedCompetency, MergedDraft } from '../language/merged-draft.ts';
import { sesElements } from '../standards/performance.ts';
import type { Standards } from '../standards/standards.ts';
import { languageView, originName } from './language-view.ts';
import { proseBlocks } from './prose-blocks.ts';
import { longDate } from './words.ts';

/** Who signs an SES plan; the first is the employee. */
const executiveRoles = ['Executive', 'Rating Official', 'Reviewing Official'];

/** The performance work plan as templates print it; null when the draft has none. */
export function performanceView(merged: MergedDraft, standards: Standards) {
  const { draft } = merged;
  const plan = draft.performancePlan;
  if (plan === undefined) return null;
  const goals = (plan.goals ?? []).map((goal, index) => {
    const found = merged.goals.find((one) => one.path[2] === index);
    const duties = (goal.supportsDuties ?? []).flatMap((number) => {
      const duty = draft.duties[number - 1];
      return duty === undefined ? [] : [{ number, title: duty.title }];
    });
    return {
      number: index + 1,
      title: found === undefined ? { text: goal.title ?? '', origin: 'draft' } : languageView(found.title),
      activities:
        found === undefined || found.activities.length === 0 ? null : found.activities.map(languageView),
      measure: goal.measure === undefined ? null : proseBlocks(goal.measure),
      weight: goal.weight ?? null,
      critical: goal.critical ?? false,
      duties: duties.length === 0 ? null : duties,
    };
  });
  const period = sesElements(standards.performance, plan.period.start);
  const elements = (plan.elements ?? []).map((element, index) => {
    const statement = merged.elements.find((one) => one.path[2] === index)?.statement ?? null;
    return {
      number: period?.elements.find((one) => one.name === element.name)?.number ?? index + 1,
      name: element.name,
      weight: element.weight ?? null,
      requirements: element.requirements ?? null,
      alignment: element.alignment ?? null,
      statement: statement === null ? null : languageView(statement),
    };
  });
  return {
    executive: plan.kind === 'ses',
    start: longDate(plan.period.start),
    end: longDate(plan.period.end),
    progressReview: plan.progressReview === undefined ? null : longDate(plan.progressReview),
    competencies: merged.competencies.length === 0 ? null : merged.competencies.map(competencyView),
    goals: goals.length === 0 ? null : goals,
    goalsWeight: goals.reduce((sum, goal) => sum + (goal.weight ?? 0), 0),
    elements: elements.length === 0 ? null : elements,
    elementsWeight: elements.reduce((sum, element) => sum + (element.weight ?? 0), 0),
    phases: standards.performance.gs.phases.names.map((name) => ({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      roles: plan.kind === 'ses' ? executiveRoles : standards.performance.gs.roles.names,
    })),
  };
}

/** Name, label and levels are the library's own also where the draft words the requirement anew. */
function competencyView({ name, label, requirement, critical, levels }: MergedCompetency) {
  const official =
    requirement.origin.kind === 'library' ? { ...requirement.origin, replaced: false } : requirement.origin;
  const origin = originName(official);
  return {
    name,
    label,
    origin,
    requirement: languageView(requirement),
    critical,
    levels: levels.map(({ level, text }) => ({ level, text, origin })),
  };
}
