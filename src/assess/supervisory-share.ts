import type { Draft } from '../draft/schema.ts';

/** Percent of the time that goes into duties marked as supervision. */
export function supervisoryShare({ duties }: Pick<Draft, 'duties'>): number {
  return duties.reduce((sum, duty) => sum + (duty.supervisory === true ? duty.percent : 0), 0);
}
