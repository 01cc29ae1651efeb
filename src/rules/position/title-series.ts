import { supervisoryShare } from '../../assess/supervisory-share.ts';
import { isExecutive } from '../../draft/pay-plan.ts';
import type { Draft } from '../../draft/schema.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { type SeriesData, seriesFacts } from '../../standards/guides.ts';
import type { Standards } from '../../standards/standards.ts';
import type { Rule } from '../rule.ts';
import { claimsSupervision } from './claims-supervision.ts';

/** The title fits the series, and claims supervision only where there is some. */
export const titleSeries: Rule = {
  id: 'title-series',
  severity: 'warning',
  from: 'draft',
  summary: 'The title fits its series, and says "Supervisory" only where the supervisory guide is met.',
  explain:
    'OPM prescribes no titles for 0301, but asks agencies to avoid "administrative" there, to leave the prescribed titles of ' +
    'other series alone, and to say "Supervisory" only when the minimum of the General Schedule Supervisory Guide is met: at ' +
    'least 25 percent of the time, with authority of level 3-2 or higher. Change the title, or add the supervisory factors.',
  source:
    'OPM, Position Classification Flysheet GS-0301; Introduction to the Position Classification Standards, section III.H',
  requires: [
    'position.title',
    'position.series',
    'position.supervisoryStatus',
    'position.payPlan',
    'supervisoryFactors',
    'duties.percent',
    'duties.supervisory',
  ],
  check({ draft, standards, report }) {
    const { title, series } = draft.position;
    const path = ['position', 'title'];
    for (const word of seriesFacts(standards.series, series)?.avoidInTitle ?? []) {
      const found = title.split(/[^\p{L}]+/u).find((written) => written.toLowerCase() === word);
      if (found === undefined) continue;
      report({
        path,
        message: `Unexpected "${found}" in the title of a position in series ${series}, expected a title without it.`,
        fix: 'Name what the work is about instead.',
      });
    }
    const claim = claimsSupervision(title);
    if (claim !== null && !isTold(draft, standards) && !meetsSupervisoryMinimum(draft, standards)) {
      report({
        path,
        message: `Unexpected "${claim}" in the title, expected supervisory factors that meet the minimum of the supervisory guide.`,
        fix: `Take "${claim}" out of the title, or describe the supervision under supervisoryFactors with authority of level ${standards.gssg.minimumAuthorityLevel} or higher and mark the duties with "supervisory: yes".`,
      });
    }
    const other = seriesThatPrescribes(standards.series, title, series);
    if (other !== undefined) {
      report({
        path,
        severity: 'info',
        message: `Unexpected title "${title}" in series ${series}: it is the official title of series ${other.series}, ${other.title}.`,
        fix: `Check whether the work belongs in ${other.series}; if not, choose a title of your own.`,
      });
    }
  },
};

/**
 * Whether the claim has its finding already, or needs none: supervisory-consistent tells of a status that denies it or
 * lacks the factors, and no factors grade an executive.
 */
function isTold(draft: Draft, standards: Standards): boolean {
  const status = draft.position.supervisoryStatus;
  if (status === undefined) return isExecutive(draft.position.payPlan);
  return status !== 'managerial' || isExecutive(draft.position.payPlan) || supervises(draft, standards);
}

function meetsSupervisoryMinimum(draft: Draft, { gssg }: Standards): boolean {
  const factors = draft.supervisoryFactors;
  if (factors === undefined) return false;
  const status = draft.position.supervisoryStatus;
  if (status === 'supervisory' || status === 'managerial') return true;
  const levels = gssg.factors.find((one) => one.key === 'supervisoryAuthority')?.levels ?? [];
  const at = (level: string | undefined): number => levels.findIndex((one) => one.level === level?.trim());
  const claimed = at(factors.supervisoryAuthority?.level);
  return claimed >= 0 && claimed >= at(gssg.minimumAuthorityLevel) && supervises(draft, { gssg });
}

/** Whether duties marked as supervision take the time that the guide asks for. */
function supervises(draft: Draft, { gssg }: Pick<Standards, 'gssg'>): boolean {
  return supervisoryShare(draft) >= gssg.minimumSupervisoryPercent;
}

/** The series whose official title a title is, other than its own; "Supervisory", "Lead" and parentheses do not count. */
function seriesThatPrescribes(
  data: SeriesData,
  title: string,
  series: string,
): SeriesData['series'][number] | undefined {
  const owners = ownersByTitle(data).get(plainTitle(title)) ?? [];
  return owners.some((one) => one.series === series) ? undefined : owners[0];
}

const ownersByTitle = deriveOnce(({ series }: SeriesData) => {
  const owners = new Map<string, SeriesData['series']>();
  for (const one of series) {
    for (const title of one.prescribedTitles ?? []) {
      const plain = plainTitle(title);
      owners.set(plain, [...(owners.get(plain) ?? []), one]);
    }
  }
  return owners;
});

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/\b(?:supervisory|lead|supv)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
