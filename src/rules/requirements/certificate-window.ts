import { claimedSet } from '../../standards/requirement-set.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The selection falls into the time of the shared certificate, for a position that it covers. */
export const certificateWindow: Rule = {
  id: 'certificate-window',
  severity: 'warning',
  from: 'selection',
  summary:
    'The selection is made within 240 days of the certificate, for the same full performance level and location.',
  explain:
    'An agency may select from another agency’s certificate for a limited time, for a position of the same series, grade, full ' +
    'performance level and duty location. The number of days and the conditions were read in a secondary source: confirm them ' +
    'with HR staff against the current regulation.',
  source:
    'Competitive Service Act of 2015; 5 CFR 332.408 and 330.104 (secondary source, confirm before relying on it)',
  requires: [
    'requirements',
    'hiring.certificate',
    'hiring.selection.madeOn',
    'position.fullPerformanceLevel',
    'position.dutyStations',
  ],
  check(context) {
    const { requirements, hiring } = context.draft;
    if (requirements === undefined && hiring?.certificate === undefined) return;
    checkDays(context);
    checkPosition(context);
  },
};

function checkDays(context: RuleContext): void {
  const { draft, standards, report } = context;
  const { certificate, selection } = draft.hiring ?? {};
  const path = ['hiring', 'certificate', 'issuedOn'];
  const { days } = standards.hiring.certificate;
  const issued = certificate?.issuedOn;
  if (issued === undefined) {
    report({
      path,
      message: `Missing date of the certificate, expected the day of its issue, as a selection is open for ${days} days from it.`,
      fix: 'Add "certificate:" below "hiring:", with number and issuedOn as the talent portal shows them.',
    });
    return;
  }
  const made = selection?.madeOn;
  const last = addDays(issued, days);
  if (made !== undefined && made < issued) {
    report({
      path: ['hiring', 'selection', 'madeOn'],
      message: `Unexpected selection on ${made}, expected a day not before the certificate was issued on ${issued}.`,
      fix: 'Correct the date that is wrong.',
      related: [{ path, message: 'The certificate.' }],
    });
  } else if (last !== null && (made ?? context.today) > last) {
    report({
      path: made === undefined ? path : ['hiring', 'selection', 'madeOn'],
      message:
        made === undefined
          ? `Unexpected certificate of ${issued}, which is open until ${last}, expected one that is open today (${context.today}).`
          : `Unexpected selection on ${made}, expected one by ${last}, ${days} days after the certificate of ${issued}.`,
      fix: 'Ask HR staff whether the certificate was extended, or whether a newer one covers the position.',
      ...(made === undefined ? {} : { related: [{ path, message: 'The certificate.' }] }),
    });
  }
}

function checkPosition({ draft, standards, report }: RuleContext): void {
  const set = claimedSet(standards.requirementSets, draft.requirements);
  if (set === undefined) return;
  const { grade, fullPerformanceLevel: level = grade, dutyLocations } = set.appliesTo;
  const { fullPerformanceLevel, dutyStations } = draft.position;
  if (fullPerformanceLevel !== level) {
    const have =
      fullPerformanceLevel === undefined
        ? 'Missing full performance level'
        : `Unexpected full performance level ${fullPerformanceLevel}`;
    report({
      path: ['position', 'fullPerformanceLevel'],
      message: `${have}, expected ${level}, the level of the certificate.`,
      fix: `Type "fullPerformanceLevel: ${level}" if that is right; a certificate covers positions of its own full performance level only.`,
    });
  }
  const elsewhere = (dutyStations ?? []).flatMap((place, index) =>
    dutyLocations === undefined || dutyLocations.some((one) => sameText(one, place))
      ? []
      : [{ place, index }],
  );
  for (const { place, index } of elsewhere) {
    report({
      path: ['position', 'dutyStations', index],
      message: `Unexpected duty station "${place}", expected one of the certificate: ${dutyLocations?.join('; ')}.`,
      fix: 'Correct the place, or ask HR staff whether the certificate covers it.',
    });
  }
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  return plain(one) === plain(other);
}

/** The day some days later; null for what is no day of the calendar. */
function addDays(day: string, days: number): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
