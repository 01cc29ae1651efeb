import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';

/** Findings of the checks at the stages that a hiring action goes through. */
export interface StageFindings {
  readonly 'talent-pool': readonly Diagnostic[];
  readonly selection: readonly Diagnostic[];
  readonly offer: readonly Diagnostic[];
}

/** Stages whose findings matter to a step. */
const stagesOf: readonly (readonly (keyof StageFindings)[])[] = [
  [],
  ['talent-pool'],
  ['talent-pool'],
  ['talent-pool'],
  ['selection'],
  ['selection'],
  [],
  ['selection', 'offer'],
  ['offer'],
];

/** The findings that are about a step, each once. */
export function findingsOf(number: number, findings: StageFindings): Diagnostic[] {
  const seen = new Set<string>();
  return (stagesOf[number] ?? [])
    .flatMap((stage) => findings[stage].filter((one) => stepOf(one, stage) === number))
    .filter(({ rule, path, message }) => {
      const key = `${rule} ${path.join('.')} ${message}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

const requestRules = new Set([
  'verification-complete',
  'verification-yes',
  'verification-signer',
  'form-a-complete',
  'form-a-freeze',
  'form-a-routing',
  'form-dates',
  'position-fundable',
]);

/** The step that a finding is about; 0 for none. */
function stepOf({ rule, path }: Diagnostic, stage: keyof StageFindings): number {
  if (['requirements-known', 'experience-supported', 'competency-supported'].includes(rule)) return 1;
  if (rule === 'accounts-ready') return 2;
  if (requestRules.has(rule)) return 3;
  if (rule === 'pd-sent-to-opm') return stage === 'talent-pool' ? 3 : 5;
  if (rule === 'status-classified' || rule === 'certificate-window') return 5;
  if (!['hiring-order', 'offer-order', 'offer-complete'].includes(rule)) return 0;
  const [, part, fact] = path;
  if (part === 'interviewsCompletedOn') return 4;
  if (part === 'offer') return 8;
  return fact === 'opmVerifiedOn' ? 7 : 5;
}

/** Whether a finding only misses a fact that nobody has written down yet; anything else stands in the way. */
export function isUnrecorded({ path }: Diagnostic, draft: Draft): boolean {
  if (path[0] !== 'hiring' && path[0] !== 'verification') return false;
  let value: unknown = draft;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }
  return value === undefined;
}
