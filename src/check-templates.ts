import type { CheckedDraft } from './check-draft.ts';
import { developmentalGrade, developmentalGrades } from './assess/developmental.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { checkBranches } from './fill/check-branches.ts';
import { checkTags } from './fill/check-tags.ts';
import { checkFields } from './fill/check-fields.ts';
import { compileSources, type TemplateSources } from './fill/compile-template.ts';
import type { CompiledTemplates } from './fill/fill-template.ts';
import { markPlaces, placeBefore } from './fill/mark-places.ts';
import { type Shape, shapeOf } from './fill/shape.ts';
import type { TemplateFinding } from './fill/template-finding.ts';
import type { Library } from './language/library.ts';
import type { DocumentDetails } from './markup/document-model.ts';
import { elementNames } from './markup/element-names.ts';
import { parseDocument } from './markup/parse-document.ts';
import type { Standards } from './standards/standards.ts';
import type { DocumentInput } from './template/document-view.ts';
import { type DocumentKind, documentKinds, fillDocument, viewOf } from './template/fill-document.ts';
import { lacksForDocument } from './template/lacks-for-document.ts';
import { nearestWord } from './text/nearest.ts';

/** What templates are checked with. */
export interface TemplateCheck {
  /** All templates by name, an agency's own in place of the built-in ones. */
  readonly sources: TemplateSources;
  /** Names of an agency's own templates. */
  readonly own: readonly string[];
  /** Drafts to fill the templates with. */
  readonly samples: readonly CheckedDraft[];
  readonly standards: Standards;
  readonly libraries: readonly Library[];
}

/** Findings about templates, by name of the template. */
export type TemplateFindings = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * The pipeline from templates to findings: first each is read without filling it, so that every branch is seen; what
 * passes is filled with sample drafts, and the documents are checked like any other. At last the elements of branches
 * that no sample takes are looked at: their names, and whether all are closed.
 */
export function checkTemplates(check: TemplateCheck): TemplateFindings {
  const found = new Map<string, Diagnostic[]>();
  const add = (template: string, diagnostic: Diagnostic): void => {
    const known = found.get(template) ?? [];
    if (!known.some((before) => isSame(before, diagnostic))) found.set(template, [...known, diagnostic]);
  };
  const { sources, own } = check;
  const addAll = (findings: readonly TemplateFinding[]): void => {
    for (const finding of findings) add(finding.template, toDiagnostic(finding));
  };
  // A part that no document includes may read anything, and must still be one that can be compiled.
  addAll(
    checkFields(
      sources,
      own.map((name) => ({ name, shape: 'any' })),
    ),
  );
  if (found.size > 0) return found;
  addAll(
    checkFields(
      sources,
      documentKinds.map((name) => ({ name, shape: documentShape(name, check) })),
    ),
  );
  if (found.size > 0) return found;
  const marked = compileSources(
    Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, markPlaces(name, source)])),
  );
  for (const kind of documentKinds) {
    for (const input of inputs(kind, check)) {
      for (const { template, diagnostic } of markupFindings(kind, input, marked)) add(template, diagnostic);
    }
  }
  for (const name of own) {
    for (const { range, ...tag } of checkTags(sources[name] ?? '', elementNames)) {
      const isTold = found
        .get(name)
        ?.some((one) => one.range.line === range.line && one.range.column === range.column);
      if (isTold !== true) add(name, toDiagnostic({ rule: 'template-markup', range, ...tag }));
    }
  }
  // One mistake shows in more than one way: what an element is not closed by may also stand in the wrong order.
  const told = new Set(found.keys());
  for (const kind of documentKinds) {
    for (const { template, ...tag } of checkBranches(sources, kind)) {
      if (!told.has(template)) add(template, toDiagnostic({ rule: 'template-markup', ...tag }));
    }
  }
  return found;
}

/**
 * Whether two findings are one to who reads them: the same words on one line, or the same thing at one place where only
 * what is expected differs, as it does for a part that stands in several documents.
 */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  if (one.range.line !== other.range.line) return false;
  if (one.message === other.message) return true;
  return one.range.column === other.range.column && unexpected(one) === unexpected(other);
}

/** What a finding says is there, without what is expected instead. */
function unexpected({ message }: Diagnostic): string {
  return message.split(', expected ')[0] ?? message;
}

/** What is wrong with the document that templates with marked places make of one draft. */
function markupFindings(
  kind: DocumentKind,
  input: DocumentInput,
  marked: CompiledTemplates,
): { readonly template: string; readonly diagnostic: Diagnostic }[] {
  const html = fillDocument(kind, input, marked);
  const starts = [0, ...[...html.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const { findings } = parseDocument(html, sampleDetails);
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => {
      const { line, column } = diagnostic.range;
      const place = placeBefore(html, (starts[line - 1] ?? 0) + column - 1);
      const range = {
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        endLine: place?.line ?? 1,
        endColumn: (place?.column ?? 1) + 1,
      };
      return { template: place?.template ?? kind, diagnostic: { ...diagnostic, range } };
    });
}

const sampleDetails: DocumentDetails = {
  title: 'Document',
  subject: 'Document',
  author: 'Agency',
  language: 'en-US',
  header: 'Document',
  draft: false,
  properties: {},
};

/** The drafts that a document can be made of, with and without what a template may or may not find. */
function* inputs(
  kind: DocumentKind,
  check: Omit<TemplateCheck, 'sources' | 'own'>,
): Generator<DocumentInput> {
  const { standards, libraries } = check;
  for (const { merged, grade, report } of check.samples) {
    if (merged === null || grade === null) continue;
    const grades = kind === 'difference' ? developmentalGrades(merged.draft) : [null];
    for (const lower of grades) {
      const developmental = lower === null ? null : developmentalGrade(merged.draft, lower, standards);
      const input = { merged, grade, developmental, standards, libraries };
      if (lacksForDocument(kind, merged.draft, standards) !== null) continue;
      yield { ...input, cover: true, draftFindings: null };
      yield { ...input, cover: false, draftFindings: report.diagnostics };
    }
  }
}

/** All that the template of a document may read, as sample drafts show it. */
export function documentShape(kind: DocumentKind, check: Omit<TemplateCheck, 'sources' | 'own'>): Shape {
  return shapeOf([...inputs(kind, check)].map((input) => viewOf(kind, input)));
}

function toDiagnostic({
  rule,
  range,
  message,
  fix,
  missing,
}: Omit<TemplateFinding, 'template' | 'rule'> & { readonly rule: string }): Diagnostic {
  const near = missing === undefined ? undefined : nearestWord(missing.name, missing.known);
  const hint = near === undefined ? fix : `Write ${near} in place of ${missing?.name}.`;
  return {
    rule,
    severity: 'error',
    message,
    path: [],
    range,
    ...(hint === undefined ? {} : { fix: hint }),
    related: [],
  };
}
