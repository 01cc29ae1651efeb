import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { readForm } from '../form/read-form.ts';
import { parseSource } from '../source/parse-source.ts';
import { readText } from '../source/read-text.ts';
import { entryOf, locate, nodeAt, type SourceNode, type Span } from '../source/source-document.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';
import { type Config, configSchema, type RuleSettings } from './config-schema.ts';

/** Which rules there are. */
export interface KnownRules {
  readonly switchable: readonly string[];
  /** Rules about reading, which always hold. */
  readonly reading: readonly string[];
  /** The rule that a typing mistake most likely meant. */
  readonly nearest: (id: string) => string | undefined;
}

/** Settings as far as they could be read, with everything that is wrong in their file. */
export interface ReadConfig {
  readonly config: Config;
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  /** A finding about one place of the settings. */
  readonly findingAt: (path: Path, found: Pick<SourceFinding, 'rule' | 'message' | 'fix'>) => Diagnostic[];
}

/** Reads the bytes of a settings file. An empty file has no settings. */
export function readConfig(bytes: Uint8Array, known: KnownRules): ReadConfig {
  const read = readText(bytes);
  const text = read.text ?? '';
  if (read.text === null) return unread(text, read.findings);
  if (isBlank(text)) return unread(text, []);

  const { root, findings } = parseSource(text);
  if (root === null) return unread(text, findings);
  if (root.kind !== 'mapping') return unread(text, root.kind === 'scalar' && root.empty ? [] : [noSettings]);
  const draft = entryOf(root, 'cxpd');
  if (draft !== undefined) return unread(text, [draftAsSettings(draft.key)]);
  const form = readForm(configSchema, text, root);
  const config: Config = form.value;
  const rules = [
    ...ruleFindings(config.rules, ['rules'], known, root),
    ...(config.overrides ?? []).flatMap((one, index) =>
      ruleFindings(one.rules, ['overrides', index, 'rules'], known, root),
    ),
  ];
  return {
    config,
    text,
    findings: toDiagnostics(text, [...findings, ...form.findings, ...rules]),
    findingAt: (path, found) => {
      // One code in place of a list has no number.
      const isAlone = typeof path.at(-1) === 'number' && nodeAt(root, path) === undefined;
      const place = isAlone ? path.slice(0, -1) : path;
      return toDiagnostics(text, [{ ...found, span: locate(root, place), path: place }]);
    },
  };
}

const noSettings: SourceFinding = {
  rule: 'wrong-type',
  message: 'Unexpected content of the settings, expected keys with values, such as rules.',
  fix: 'Write "rules:" on a line, and below it, indented by two spaces, "duties-count: off", for example.',
  span: { start: 0, end: 0 },
};

function draftAsSettings(span: Span): SourceFinding {
  return {
    rule: 'wrong-type',
    message: 'Unexpected draft of a position description, expected settings.',
    fix: 'Name the file that holds the settings, such as cxpd.config.yaml.',
    span,
    path: ['cxpd'],
  };
}

function unread(text: string, findings: readonly SourceFinding[]): ReadConfig {
  const span = { start: 0, end: 0 };
  return {
    config: {},
    text,
    findings: toDiagnostics(text, findings),
    findingAt: (path, found) => toDiagnostics(text, [{ ...found, span, path }]),
  };
}

/** Nothing but blank lines and comments. */
function isBlank(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => /^\s*(#|$)/.test(line));
}

function ruleFindings(
  rules: RuleSettings | undefined,
  parent: Path,
  known: KnownRules,
  root: SourceNode,
): SourceFinding[] {
  return Object.keys(rules ?? {}).flatMap((id): SourceFinding[] => {
    if (known.switchable.includes(id)) return [];
    const path = [...parent, id];
    const place = { rule: 'unknown-rule', path, span: locate(root, path, 'key') };
    if (known.reading.includes(id)) {
      return [
        {
          ...place,
          message: `Unexpected rule "${id}": rules about reading always hold, expected a rule that can be switched.`,
          fix: 'Delete the line.',
        },
      ];
    }
    const near = known.nearest(id);
    return [
      {
        ...place,
        message: `Unexpected rule "${id}", expected the id of a rule.`,
        fix: near === undefined ? 'Type "cxpd explain" to see all rules.' : `Type ${near} instead of ${id}.`,
      },
    ];
  });
}
