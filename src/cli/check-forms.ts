import type { Checking } from '../batch/check-file.ts';
import { checkDraft } from '../check-draft.ts';
import type { RuleSetting } from '../rules/run-rules.ts';
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

/**
 * Checks of what Form A states. Form B comes first: it certifies the experience before a request is filled in, so a draft
 * needs none of this for it.
 */
const formARules = ['form-a-complete', 'form-a-freeze', 'form-a-routing', 'position-fundable'];
const withoutFormA: Readonly<Record<string, RuleSetting>> = Object.fromEntries(
  formARules.map((rule) => [rule, 'off']),
);

/** The stage at which drafts are checked for documents; undefined for their own stage. */
export function stageFor(kinds: readonly DocumentKind[], chosen: Stage | undefined): Stage | undefined {
  return chosen ?? (kinds.every((kind) => forms.has(kind)) ? 'talent-pool' : undefined);
}

/** Severities for checking drafts from which nothing but these documents is written. */
export function rulesFor(kinds: readonly DocumentKind[]): Readonly<Record<string, RuleSetting>> {
  return kinds.every((kind) => kind === 'form-b') ? withoutFormA : {};
}

/**
 * Sets each form among the documents apart, with its draft checked again at the stage of the forms. Without forms, or
 * where a draft was checked at that stage already, nothing changes.
 */
export function checkForms(chosen: readonly ChosenDraft[], stage: Stage | undefined): ChosenDraft[] {
  if (stage !== undefined) return [...chosen];
  return chosen.flatMap((draft): ChosenDraft[] => {
    const asked = draft.documents.filter(({ kind }) => forms.has(kind));
    if (asked.length === 0) return [draft];
    const others = draft.documents.filter(({ kind }) => !forms.has(kind));
    const apart = asked.map((document) => ({
      ...draft,
      file: checkedFor(document.kind, draft.file),
      documents: [document],
    }));
    return [{ ...draft, documents: others }, ...apart];
  });
}

/** Whether a document is one of OPM's forms. */
export function isForm(kind: DocumentKind): boolean {
  return forms.has(kind);
}

/** A draft checked again for a form, at the stage of the forms. */
export function checkedFor<File extends Pick<CheckedFile, 'file' | 'checked'> & { readonly setup: Checking }>(
  kind: DocumentKind,
  file: File,
): File {
  const { path } = file.file;
  const bytes = new TextEncoder().encode(file.checked.report.text ?? '');
  const { check } = file.setup;
  const settings = { ...check.settings, ...rulesFor([kind]) };
  return { ...file, checked: checkDraft(path, bytes, { ...check, settings, stage: 'talent-pool' }) };
}
