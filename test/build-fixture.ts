import { readFileSync } from 'node:fs';
import { type BuiltDocument, buildDocument } from '../src/build-document.ts';
import { builtin } from '../src/builtin.ts';
import { type CheckedDraft, checkDraft } from '../src/check-draft.ts';
import type { Stage } from '../src/rules/stage.ts';
import type { DocumentKind } from '../src/template/fill-document.ts';

/** A whole draft of `fixtures/`, checked; `edit` changes its text first. */
export function checkFixture(
  name: string,
  stage: Stage = 'talent-pool',
  edit: (text: string) => string = (text) => text,
): CheckedDraft {
  const text = readFileSync(new URL(`../fixtures/${name}.yaml`, import.meta.url), 'utf8');
  const { libraries, standards } = builtin;
  return checkDraft(`${name}.yaml`, new TextEncoder().encode(edit(text)), {
    libraries,
    standards,
    stage,
    settings: {},
    today: '2026-11-21',
  });
}

/** A document of a checked draft. */
export function buildOf(
  checked: CheckedDraft,
  document: DocumentKind,
  format: 'docx' | 'html' | 'md',
): Promise<BuiltDocument> {
  const { libraries, standards } = builtin;
  const options = { document, format, cover: true, allowErrors: true, version: '1.0.0' };
  return buildDocument(checked, { ...options, libraries, standards });
}

/** Its text, when it is a text format. */
export async function textOf(
  checked: CheckedDraft,
  document: DocumentKind,
  format: 'html' | 'md',
): Promise<string> {
  return new TextDecoder().decode((await buildOf(checked, document, format)).bytes);
}
