import { supervisoryShare } from '../../assess/supervisory-share.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { words } from '../../text/words.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { claimsSupervision } from './claims-supervision.ts';

/** Status, title, supervisory factors and the time spent supervising tell the same story. */
export const supervisoryConsistent: Rule = {
  id: 'supervisory-consistent',
  severity: 'error',
  from: 'draft',
  summary:
    'Status, title, supervisory factors and at least 25 percent of supervisory duties agree with each other.',
  explain:
    'A position is graded as supervisory only when it directs the work of others for at least 25 percent of the time and meets ' +
    'the minimum of the supervisory guide; its title then says so. Mark the duties that are supervision with ' +
    '"supervisory: yes", describe the six factors under supervisoryFactors, and let status and title follow, or leave all of them out. ' +
    'Factor 5 of the guide goes by the base level of the work directed.',
  source:
    'OPM, General Schedule Supervisory Guide (HRCD-5); Introduction to the Position Classification Standards, section III.H',
  requires: [
    'position.title',
    'position.supervisoryStatus',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
    'duties.percent',
    'duties.supervisory',
    'supervisoryFactors',
  ],
  skip: noFactorGrade,
  check(context) {
    const { supervisoryStatus } = context.draft.position;
    if (supervisoryStatus === 'supervisory' || supervisoryStatus === 'managerial') checkSupervisor(context);
    else checkOthers(context);
    checkBaseLevel(context);
  },
};

const status: Path = ['position', 'supervisoryStatus'];

function checkSupervisor({ draft, standards, report }: RuleContext): void {
  const { supervisoryStatus, title } = draft.position;
  const least = standards.gssg.minimumSupervisoryPercent;
  const share = supervisoryShare(draft);
  // A manager who supervises no one for a quarter of the time is graded by other standards.
  const bySupervision = supervisoryStatus === 'supervisory' || draft.supervisoryFactors !== undefined;
  if (bySupervision && share < least) {
    report({
      path: status,
      message: `Unexpected status "${supervisoryStatus}" with ${share} percent of supervisory duties, expected at least ${least} percent.`,
      fix: 'Add "supervisory: yes" to the duties that are supervision, or change the status if they take less of the time.',
    });
  }
  if (draft.supervisoryFactors === undefined && (bySupervision || share >= least)) {
    report({
      path: status,
      message: `Unexpected status "${supervisoryStatus}" without supervisory factors, expected the factors of the ${standards.gssg.title}.`,
      fix: 'Add "supervisoryFactors:" with the six factors of the guide, or change the status.',
    });
  }
  const signs = standards.positionChecks.supervisorTitles;
  if (supervisoryStatus === 'supervisory' && !words(title).some((word) => signs.includes(word))) {
    report({
      path: ['position', 'title'],
      message: `Unexpected title "${title}" for a supervisory position, expected a title that says so.`,
      fix: `Type "Supervisory ${title}", if the position meets the minimum of the supervisory guide.`,
    });
  }
}

function checkOthers({ draft, standards, report }: RuleContext): void {
  const { supervisoryStatus, title } = draft.position;
  const least = standards.gssg.minimumSupervisoryPercent;
  const written = supervisoryStatus === undefined ? 'no status' : `status "${supervisoryStatus}"`;
  const place: { path: Path; spot?: 'key' } =
    supervisoryStatus === undefined ? { path: ['supervisoryFactors'], spot: 'key' } : { path: status };
  const share = supervisoryShare(draft);
  if (draft.supervisoryFactors !== undefined) {
    report({
      ...place,
      message: `Unexpected ${written} beside supervisory factors, expected "supervisory" or "managerial".`,
      fix: 'Type "supervisoryStatus: supervisory" under position, or leave the supervisory factors out.',
    });
    return;
  }
  if (supervisoryStatus === undefined) return;
  if (share >= least) {
    report({
      path: status,
      message: `Unexpected status "${supervisoryStatus}" with ${share} percent of supervisory duties, expected "supervisory" from ${least} percent on.`,
      fix: 'Type "supervisoryStatus: supervisory" and describe the supervisory factors, or take "supervisory: yes" from duties that are not supervision.',
    });
  }
  const claim = claimsSupervision(title);
  if (claim !== null) {
    report({
      path: ['position', 'title'],
      message: `Unexpected "${claim}" in the title of a position with status "${supervisoryStatus}", expected both to agree.`,
      fix: `Take "${claim}" out of the title, or change the status and describe the supervision.`,
    });
  }
}

/**
 * The base level of the work directed stands for a level of Factor 5. Adjustments to the base level are allowed, so a
 * person has to look at it.
 */
function checkBaseLevel({ draft, standards, report }: RuleContext): void {
  const { baseLevel, difficultyOfWorkDirected } = draft.supervisoryFactors ?? {};
  const written = difficultyOfWorkDirected?.level?.trim();
  const { baseLevels } = standards.gssg;
  const span = baseLevels.find(
    ({ from, to = 15 }) => baseLevel !== undefined && baseLevel >= from && baseLevel <= to,
  );
  const claimed = baseLevels.find(({ level }) => level === written);
  if (span === undefined || claimed === undefined || span === claimed) return;
  report({
    path: ['supervisoryFactors', 'difficultyOfWorkDirected', 'level'],
    severity: 'warning',
    message: `Unexpected level ${claimed.level} with base level GS-${baseLevel}, expected both to agree: ${claimed.level} stands for ${gradesOf(claimed)}, and GS-${baseLevel} for ${span.level}.`,
    fix: 'Check which grade makes up a quarter of the work directed, then correct the base level or the level of Factor 5.',
    related: [{ path: ['supervisoryFactors', 'baseLevel'], message: 'The base level.' }],
  });
}

function gradesOf({ from, to }: { readonly from: number; readonly to?: number | undefined }): string {
  if (to === undefined) return `GS-${from} and above`;
  return from === to ? `GS-${from}` : `GS-${from} and GS-${to}`;
}
