import { draftSchema } from '../draft/schema.ts';
import type { ValueOf } from '../form/form.ts';
import { readForm } from '../form/read-form.ts';
import { code, list, prose, section, wholeNumber } from '../form/scalars.ts';
import { toPlain } from '../form/to-plain.ts';
import { entryOf, type SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { type DraftTree, isMap } from './draft-tree.ts';

const headSchema = /* @__PURE__ */ (() =>
  section('A preset.', {
    preset: code('Id of the preset.'),
    title: prose('What the specialist chooses by.'),
    summary: prose('One sentence about the position.'),
    order: wholeNumber('Place in the list.', 1, 99),
    open: list(
      'Open places in the texts, written there as [[name]].',
      section('One open place.', {
        name: code('Name.'),
        ask: prose('The question.'),
        example: prose('An answer as somebody might give it.'),
      }),
    ).optional(),
  }))();

/** A start for drafts of a kind: what such positions share, and the places that only the specialist can fill. */
export type Preset = ValueOf<typeof headSchema> & { readonly draft: DraftTree };

/** An open place of a preset's texts. */
export type OpenPlace = NonNullable<Preset['open']>[number];

/** Reads a preset as strictly as a draft, except that every part of its draft may be left out. */
export function readPreset(
  text: string,
  root: SourceNode,
): { preset: Preset | null; findings: readonly SourceFinding[] } {
  const entry = entryOf(root, 'draft');
  if (entry === undefined || root.kind !== 'mapping') {
    const message = 'Missing "draft", expected what the preset fills in.';
    return { preset: null, findings: [{ rule: 'missing-key', message, span: { start: 0, end: 0 } }] };
  }
  const head = readForm(headSchema, text, { ...root, entries: root.entries.filter((one) => one !== entry) });
  const draft = readForm(draftSchema, text, entry.value);
  const findings = [...head.findings, ...draft.findings.filter(({ rule }) => rule !== 'missing-key')];
  const { value } = toPlain(entry.value, new Map());
  if (findings.length > 0 || !isMap(value)) return { preset: null, findings };
  return { preset: { ...(head.value as ValueOf<typeof headSchema>), draft: value }, findings: [] };
}
