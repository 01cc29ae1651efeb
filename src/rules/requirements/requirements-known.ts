import { equivalentGrade } from '../../assess/grade.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { factorKeys } from '../../standards/fes.ts';
import { supervisoryFactorKeys } from '../../standards/gssg.ts';
import { isSeries } from '../../standards/guides.ts';
import { claimedSet, type RequirementSet, requirementIds } from '../../standards/requirement-set.ts';
import { nearestWord, sameId } from '../../text/nearest.ts';
import { claimPath } from '../claim-path.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The OPM requirement set exists and fits the position, and so do the ids that the draft says it supports. */
export const requirementsKnown: Rule = {
  id: 'requirements-known',
  severity: 'error',
  from: 'draft',
  summary: 'The OPM requirement set exists and fits the series, the grade and the announcement.',
  explain:
    'OPM’s certificate is for one series and grade, or its stated equal under another pay plan, and the agency verifies the ' +
    'statements of that one announcement. A position at another grade may take CX language, but no set of another grade: ' +
    'leave "requirements" out. Ids under "supports" are those of the set, and are checked here too.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide and Form B',
  requires: [
    'requirements',
    'position.series',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
    'duties.supports',
    'factors',
    'supervisoryFactors',
    'verification.announcement',
  ],
  check(context) {
    const { draft, standards } = context;
    const set = claimedSet(standards.requirementSets, draft.requirements);
    if (draft.requirements !== undefined && set === undefined) reportUnknownSet(context, draft.requirements);
    if (set !== undefined) {
      checkSeries(context, set);
      checkGrade(context, set);
      checkAnnouncement(context, set);
    }
    // Which ids an unknown set has nobody can tell.
    if (draft.requirements === undefined || set !== undefined) checkSupports(context, set);
  },
};

function reportUnknownSet({ standards, grade, report }: RuleContext, requirements: string): void {
  const ids = standards.requirementSets.map((one) => one.set);
  const fitting = standards.requirementSets.some((one) => one.appliesTo.grade === grade.claimedGrade);
  const near = fitting || grade.claimedGrade === null ? nearestWord(requirements, ids) : undefined;
  const none =
    fitting || grade.claimedGrade === null ? '' : ` There is no OPM set for GS-${grade.claimedGrade}.`;
  report({
    path: ['requirements'],
    message: `Unexpected requirement set "${requirements}", expected ${ids.join(' or ')}.${none}`,
    fix:
      near === undefined
        ? 'Delete this line; the position can take CX language without it.'
        : `Type ${near}.`,
  });
}

function checkSeries({ draft, report }: RuleContext, { set, appliesTo }: RequirementSet): void {
  const { series } = draft.position;
  // A series that is no series has its own finding.
  if (series === appliesTo.series || !isSeries(series)) return;
  report({
    path: ['requirements'],
    message: `Unexpected series ${series} with ${set}, expected ${appliesTo.series}.`,
    fix: 'Delete this line if the series is right; the position can take CX language without it.',
    related: [{ path: ['position', 'series'], message: `The series of the position, ${series}.` }],
  });
}

function checkGrade(
  { draft, grade, standards, report }: RuleContext,
  { set, appliesTo }: RequirementSet,
): void {
  const { payPlan, equivalentTo } = draft.position;
  const wanted = `${appliesTo.payPlan}-${appliesTo.grade}`;
  const samePlan = payPlan.toUpperCase() === appliesTo.payPlan.toUpperCase();
  const same = samePlan && draft.position.grade === appliesTo.grade;
  const equal = appliesTo.orEquivalent && equivalentGrade(equivalentTo) === appliesTo.grade;
  if (same || (equal && !samePlan)) return;
  const have = [payPlan, draft.position.grade].filter((part) => part !== undefined).join('-');
  const other = standards.requirementSets.find(
    (one) =>
      one.set !== set &&
      one.appliesTo.grade === grade.claimedGrade &&
      one.appliesTo.series === draft.position.series,
  );
  const none = other === undefined && grade.claimedGrade !== null && grade.claimedGrade !== appliesTo.grade;
  report({
    path: ['requirements'],
    message: `Unexpected ${have}${equivalentTo === undefined ? '' : `, equivalent to ${equivalentTo},`} with ${set}, expected ${wanted} or a stated equivalent.${none ? ` There is no OPM set for GS-${grade.claimedGrade}.` : ''}`,
    fix: fixGrade(),
    related: [{ path: claimPath(draft), message: 'The grade of the position.' }],
  });

  function fixGrade(): string {
    if (other !== undefined) return `Type ${other.set}.`;
    if (!samePlan && (equivalentTo === undefined || !none)) {
      return `If the position equals ${wanted}, add "equivalentTo: ${wanted}" below "position:"; otherwise delete this line.`;
    }
    return 'Delete this line if the grade is right; the position can take CX language without it.';
  }
}

function checkAnnouncement({ draft, report }: RuleContext, { set, announcement }: RequirementSet): void {
  const written = draft.verification?.announcement;
  if (written === undefined || written.toUpperCase() === announcement.number.toUpperCase()) return;
  report({
    path: ['verification', 'announcement'],
    message: `Unexpected announcement "${written}", expected ${announcement.number}, which ${set} belongs to.`,
    fix: `Type ${announcement.number}.`,
  });
}

function checkSupports({ draft, standards, report }: RuleContext, claimed: RequirementSet | undefined): void {
  const known =
    claimed === undefined
      ? [...new Set(standards.requirementSets.flatMap(requirementIds))]
      : requirementIds(claimed);
  for (const [index, duty] of draft.duties.entries()) check(['duties', index], duty.supports);
  for (const key of factorKeys) check(['factors', key], draft.factors?.[key]?.supports);
  for (const key of supervisoryFactorKeys) {
    check(['supervisoryFactors', key], draft.supervisoryFactors?.[key]?.supports);
  }

  function check(path: Path, ids: readonly string[] | undefined): void {
    for (const [index, id] of ids?.entries() ?? []) {
      if (known.includes(id)) continue;
      const meant = sameId(id, known);
      report({
        path: [...path, 'supports', index],
        message: `Unexpected id "${id}" under "supports", expected one of ${known.join(', ')}.`,
        fix: meant === undefined ? 'Type the id of the statement that is meant.' : `Type ${meant}.`,
      });
    }
  }
}
