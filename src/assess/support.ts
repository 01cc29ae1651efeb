import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import { factorKeys } from '../standards/fes.ts';
import { supervisoryFactorKeys } from '../standards/gssg.ts';

/** Which parts of a draft can support a statement: experience is supported by duties, a competency by Factor 1 too. */
export type SupportBy = 'duties' | 'duties-and-knowledge';

/** What a draft declares about one OPM statement. */
export interface DeclaredSupport {
  /** Places that count, each the duty or Factor 1. */
  readonly places: readonly Path[];
  /** Places that name the statement but cannot support it, such as Factor 6. */
  readonly elsewhere: readonly Path[];
}

/** Where a draft says that it supports the statement `id`. */
export function declaredSupport(draft: Draft, id: string, by: SupportBy): DeclaredSupport {
  const places: Path[] = [];
  const elsewhere: Path[] = [];
  for (const [index, duty] of draft.duties.entries()) {
    if (duty.supports?.includes(id)) places.push(['duties', index]);
  }
  for (const key of factorKeys) {
    if (!draft.factors?.[key]?.supports?.includes(id)) continue;
    const counts = key === 'knowledge' && by === 'duties-and-knowledge';
    (counts ? places : elsewhere).push(['factors', key]);
  }
  for (const key of supervisoryFactorKeys) {
    if (draft.supervisoryFactors?.[key]?.supports?.includes(id)) elsewhere.push(['supervisoryFactors', key]);
  }
  return { places, elsewhere };
}
