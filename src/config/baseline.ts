import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ValueOf } from '../form/form.ts';
import { readForm } from '../form/read-form.ts';
import { choice, code, fileName, isoDate, prose, section, someOf, wholeNumber } from '../form/scalars.ts';
import { toPlain } from '../form/to-plain.ts';
import { schemaOf } from '../form/zod-schema.ts';
import { parseSource } from '../source/parse-source.ts';
import { readText } from '../source/read-text.ts';
import { entryOf, type SourceNode } from '../source/source-document.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';

const entrySchema = section('A finding that is known, or several that are the same.', () => ({
  file: fileName('The draft, as seen from this file.', 'the path of a draft'),
  rule: code('Id of the rule that found it.', { expected: 'the id of a rule such as duties-count' }),
  at: fileName('The keys that lead to it.', 'keys such as duties.tasks').optional(),
  message: prose('What the report said.'),
  count: wholeNumber('How many findings are the same.', 1, 999_999).optional(),
  reason: prose('Why it may stand, in your own words.').optional(),
  until: isoDate('The last day on which it may stand.').optional(),
}));

const baselineSchema = section('Findings that are known and not reported.', () => ({
  baseline: choice('Version of the format.', ['1']),
  findings: someOf('The findings.', entrySchema).optional(),
}));

/** A finding that is known, or several that are the same. */
export type BaselineEntry = ValueOf<typeof entrySchema>;

/** An entry with where it stands in its file. */
export interface BaselineItem {
  readonly entry: BaselineEntry;
  readonly node: SourceNode;
}

/** A baseline as far as it could be read. */
export interface Baseline {
  readonly text: string;
  /** Null for an empty file, or one that cannot be read. */
  readonly root: SourceNode | null;
  readonly items: readonly BaselineItem[];
  /** What is wrong in it; the entries that are right count all the same. */
  readonly findings: readonly Diagnostic[];
}

/** How large a baseline may be: a folder of some ten thousand drafts, each with some findings. */
export const baselineLimits = {
  bytes: 16 * 1024 * 1024,
  extent: { parts: 500_000, lines: 1_000_000 },
};

/** Reads the bytes of a baseline. An empty file knows nothing. */
export function readBaseline(bytes: Uint8Array): Baseline {
  const { text, findings } = readText(bytes, baselineLimits.bytes);
  if (text === null) return unread('', findings);
  const parsed = parseSource(text, baselineLimits.extent);
  const { root } = parsed;
  if (root === null) return unread(text, parsed.findings);
  if (root.kind === 'scalar' && root.empty) return unread(text, []);
  if (root.kind !== 'mapping') return unread(text, [noBaseline]);
  const form = readForm(baselineSchema, text, root);
  const list = entryOf(root, 'findings')?.value;
  const nodes = list?.kind === 'sequence' ? list.items : [];
  const items = nodes.flatMap((node): BaselineItem[] => {
    const { success, data } = schemaOf(entrySchema).safeParse(toPlain(node, new Map()).value);
    return success ? [{ entry: data, node }] : [];
  });
  const wrong = [...parsed.findings, ...form.findings];
  return { text, root, items, findings: toDiagnostics(text, wrong) };
}

const noBaseline: SourceFinding = {
  rule: 'wrong-type',
  message: 'Unexpected content of the baseline, expected the keys baseline and findings.',
  fix: 'Delete the file and make it anew with "cxpd validate --update-baseline", or name another file.',
  span: { start: 0, end: 0 },
};

function unread(text: string, findings: readonly SourceFinding[]): Baseline {
  return { text, root: null, items: [], findings: toDiagnostics(text, findings) };
}
