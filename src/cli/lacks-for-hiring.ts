import type { Draft } from '../draft/schema.ts';
import { claimedSet } from '../standards/requirement-set.ts';
import type { Standards } from '../standards/standards.ts';
import type { DocumentKind } from '../template/fill-document.ts';

/** Documents about a requirement set. */
const ofSets: ReadonlySet<DocumentKind> = new Set(['form-a', 'form-b', 'crosswalk']);

/** Why a document of the hiring action cannot be made of a draft, and what to do about it; null when it can. */
export function lacksForHiring(
  kind: DocumentKind,
  draft: Draft,
  { requirementSets }: Standards,
): { readonly why: string; readonly hint: string } | null {
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
