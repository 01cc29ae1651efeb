import type { BatchFile } from '../batch/check-file.ts';
import type { CheckedDraft } from '../check-draft.ts';
import { type FileReport, withExcerpts } from '../diagnostics/report.ts';
import type { Io } from '../io.ts';
import type { Stage } from '../rules/stage.ts';
import type { CheckedFile } from './check-files.ts';
import { checkForms, isForm } from './check-forms.ts';
import { type ChosenDocument, chooseDocuments } from './choose-documents.ts';
import type { WantedDocuments } from './export-options.ts';
import {
  type Destination,
  type ExportableDraft,
  planDocuments,
  type PlannedDocument,
} from './export-plan.ts';
import { sha256 } from './sha256.ts';
import type { Setup } from './read-setup.ts';
import { stdinName } from './find-drafts.ts';

/** A draft that is to be exported; little of it is kept, as there may be very many. */
export interface PlannedDraft {
  readonly file: BatchFile;
  readonly setup: Setup;
  /** SHA-256 of the text that was checked. */
  readonly hash: string;
  /** The text itself where it cannot be read again. */
  readonly bytes: Uint8Array | null;
  /** What the check found, of the first draft only: where it is the only one, it is not checked again. */
  readonly checked: CheckedDraft | null;
  readonly documents: readonly PlannedDocument[];
  readonly hasLibraryTexts: boolean;
}

/** Forms that a draft is not ready for. */
export interface NotReady {
  readonly report: FileReport;
  readonly documents: readonly ChosenDocument[];
}

/** What an export is going to write. */
export interface ExportPlan {
  /** Takes a checked draft. */
  readonly add: (checked: CheckedFile) => void;
  /** Says what drafts cannot give. Throws a `UserError` where that was asked for by name. */
  readonly tell: (io: Io) => void;
  readonly drafts: readonly PlannedDraft[];
  readonly notReady: readonly NotReady[];
  /** Drafts with errors. */
  readonly refused: number;
  /** Whether one of these could be exported marked DRAFT. */
  readonly canBeMarked: boolean;
}

/** What the user asked for. */
export interface PlanOptions {
  readonly wanted: WantedDocuments;
  readonly stage: Stage | undefined;
  readonly destination: Destination;
  readonly allowErrors: boolean;
}

/** Begins a plan. */
export function createPlan({ wanted, stage, destination, allowErrors }: PlanOptions): ExportPlan {
  const drafts: PlannedDraft[] = [];
  const notReady: NotReady[] = [];
  const told: string[] = [];
  let trouble: unknown;
  const result = { refused: 0, canBeMarked: false };
  const add = (checked: CheckedFile): void => {
    const draft = exportable(checked, allowErrors);
    if (draft === null) {
      result.refused++;
      result.canBeMarked ||= checked.checked.merged !== null;
      return;
    }
    const documents = chosen(draft);
    const split = checkForms([{ ...draft, documents }], stage);
    const ready = split.filter(({ file }) => exportable(file, allowErrors) !== null);
    for (const one of split.filter((other) => !ready.includes(other))) {
      notReady.push({ report: withExcerpts(one.file.checked.report), documents: one.documents });
    }
    const isFormApart = stage === undefined ? isForm : () => false;
    drafts.push(
      planned(
        checked,
        ready.flatMap((one) => planDocuments(one, isFormApart, wanted, destination)),
        drafts.length === 0,
      ),
    );
  };
  /** What a draft gives; what there is to say is kept until its findings were shown. */
  const chosen = (draft: ExportableDraft): ChosenDocument[] => {
    try {
      return chooseDocuments(draft, wanted, { stderr: (text) => void told.push(text) });
    } catch (error) {
      trouble ??= error;
      return [];
    }
  };
  return {
    add,
    tell: (io) => {
      for (const text of told) io.stderr(text);
      if (trouble !== undefined) throw trouble;
    },
    drafts,
    notReady,
    get refused() {
      return result.refused;
    },
    get canBeMarked() {
      return result.canBeMarked;
    },
  };
}

function planned(
  { file, bytes, setup, checked }: CheckedFile,
  documents: readonly PlannedDocument[],
  isFirst: boolean,
): PlannedDraft {
  return {
    file,
    setup,
    hash: sha256(bytes),
    bytes: file.path === stdinName ? bytes : null,
    checked: isFirst ? checked : null,
    documents,
    hasLibraryTexts: checked.merged?.texts.some(({ origin }) => origin.kind === 'library') === true,
  };
}

/** The draft, when it may be exported: without errors, or marked, and readable as a whole; else null. */
function exportable(file: CheckedFile, allowErrors: boolean): ExportableDraft | null {
  const { merged, report } = file.checked;
  if (merged === null) return null;
  const faulty = hasErrors([report, ...file.setup.faults]);
  return faulty && !allowErrors ? null : { file, draft: merged.draft };
}

/** Whether one of the files has an error. */
export function hasErrors(reports: readonly FileReport[]): boolean {
  return reports.some((report) => report.diagnostics.some((found) => found.severity === 'error'));
}
