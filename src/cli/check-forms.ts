import { checkDraft } from '../check-draft.ts';
import type { Stage } from '../rules/stage.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import type { CheckedFile } from './check-files.ts';
import type { ChosenDocument } from './choose-documents.ts';
import type { ExportableDraft } from './export-plan.ts';

/** A draft with the documents that are written of it. */
export interface ChosenDraft extends ExportableDraft {
  readonly documents: readonly ChosenDocument[];
}

/** Documents that ask OPM for access to the talent pool, which a draft has to be ready for whatever its own stage. */
const forms: ReadonlySet<DocumentKind> = new Set(['form-a', 'form-b']);

/** The stage at which drafts are checked for documents; undefined for their own stage. */
export function stageFor(kinds: readonly DocumentKind[], chosen: Stage | undefined): Stage | undefined {
  return chosen ?? (kinds.every((kind) => forms.has(kind)) ? 'talent-pool' : undefined);
}

/**
 * Sets the forms among the documents apart, with their drafts checked again at the stage of the forms. Without forms, or
 * where a draft was checked at that stage already, nothing changes.
 */
export function checkForms(chosen: readonly ChosenDraft[], stage: Stage | undefined): ChosenDraft[] {
  if (stage !== undefined) return [...chosen];
  return chosen.flatMap((draft): ChosenDraft[] => {
    const asked = draft.documents.filter(({ kind }) => forms.has(kind));
    if (asked.length === 0) return [draft];
    const others = draft.documents.filter(({ kind }) => !forms.has(kind));
    return [
      { ...draft, documents: others },
      { ...draft, file: checkedForForms(draft.file), documents: asked },
    ];
  });
}

function checkedForForms(file: CheckedFile): CheckedFile {
  const { path } = file.file;
  const bytes = new TextEncoder().encode(file.checked.report.text ?? '');
  const checked = checkDraft(path, bytes, { ...file.setup.check, stage: 'talent-pool' });
  return { ...file, checked };
}
