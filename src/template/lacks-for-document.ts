import type { Draft } from '../draft/schema.ts';
import { claimedSet } from '../standards/requirement-set.ts';
import type { Standards } from '../standards/standards.ts';
import { notEvaluated } from './evaluation-view.ts';
import type { DocumentKind } from './fill-document.ts';

/** Documents about a requirement set. */
const ofSets: ReadonlySet<DocumentKind> = new Set(['form-a', 'form-b', 'crosswalk']);

/** Why a document cannot be made: how a sentence about the draft goes on, and what to do about it. */
export interface Lack {
  readonly why: string;
  readonly hint: string;
  /** Something in the draft is wrong, and not only absent. */
  readonly fault?: true;
}

/** Why a document cannot be made of a draft; null when it can. Statements of difference ask for more: a grade. */
export function lacksForDocument(kind: DocumentKind, draft: Draft, standards: Standards): Lack | null {
  if (kind === 'pwp' && draft.performancePlan === undefined) {
    return {
      why: 'has no performance plan',
      hint: 'Add "performancePlan" to the draft, or export with --document pd.',
    };
  }
  const reason = kind === 'evaluation' ? notEvaluated(draft) : null;
  if (reason === null) return lacksForHiring(kind, draft, standards);
  return { why: reason, hint: 'An evaluation needs "factors" with levels, or "supervisoryFactors".' };
}

function lacksForHiring(kind: DocumentKind, draft: Draft, { requirementSets }: Standards): Lack | null {
  if (kind === 'posting' && draft.announcement === undefined) {
    return {
      why: 'has no announcement',
      hint: 'Describe the page under "announcement": lead, roleSummary, objectives, howToApply.',
    };
  }
  if (!ofSets.has(kind) || claimedSet(requirementSets, draft.requirements) !== undefined) return null;
  const sets = requirementSets.map(({ set }) => set).join(' or ');
  return draft.requirements === undefined
    ? { why: 'claims no requirement set', hint: `Add "requirements" to the draft, such as ${sets}.` }
    : { why: 'claims a requirement set that is not known', hint: `Known here: ${sets}.` };
}
