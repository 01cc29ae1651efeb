import { formatPath, type Path } from '../diagnostics/diagnostic.ts';
import { nodeAt, type SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { nearestWord } from '../text/nearest.ts';
import { checkScalars } from './check-scalars.ts';
import { describeIssue, type SchemaIssue } from './describe-issue.ts';
import { fieldAt, keysAt } from './field-at.ts';
import type { Form, Keys, Section, SectionValue } from './form.ts';
import { readFitting } from './read-fitting.ts';
import { type Plain, toPlain } from './to-plain.ts';
import { schemaOf } from './zod-schema.ts';

/**
 * A file as far as its schema could read it. Every part of `value` that is there has been checked; a part that could
 * not be read is left out and named in `broken`, so that what needs it does not run.
 */
export interface ReadForm<Value> {
  readonly value: Partial<Value>;
  readonly findings: readonly SourceFinding[];
  /** Paths that hold something else than the format asks for, or that must be there and are not. */
  readonly broken: readonly Path[];
}

/** Reads a located document by a schema: converts its text and says in plain words what does not fit. */
export function readForm<Places extends Keys>(
  schema: Section<Places>,
  text: string,
  root: SourceNode,
): ReadForm<SectionValue<Places>> {
  const fitting = readFitting(schema, text, root);
  if (fitting === null) return readWithFindings(schema, text, root);
  return { value: fitting.value as Partial<SectionValue<Places>>, findings: [], broken: [] };
}

/** The same by the schema itself, which can tell what does not fit. */
export function readWithFindings<Places extends Keys>(
  schema: Section<Places>,
  text: string,
  root: SourceNode,
): ReadForm<SectionValue<Places>> {
  const scalars = checkScalars(schema, text, root);
  const plain = toPlain(root, scalars.cleaned);
  const findings: SourceFinding[] = [...scalars.findings, ...plain.findings];
  const broken: Path[] = [];
  const value: Record<string, unknown> = {};

  const { keys: places } = schema.build;
  const keys = Object.keys(plain.value).filter((key) => !Object.hasOwn(places, key));
  const topLevel: SchemaIssue = { code: 'unrecognized_keys', keys, path: [] };
  if (keys.length > 0) findings.push(...describeIssue(schema, text, root, topLevel));
  for (const [key, place] of Object.entries(places)) {
    const part = schemaOf(place);
    const first = part.safeParse(plain.value[key]);
    if (first.success) {
      if (first.data !== undefined) value[key] = first.data;
      continue;
    }
    const issues = first.error.issues.map((issue) => below(key, issue as unknown as SchemaIssue));
    const misspelled = misspelledKeys(schema, [topLevel, ...issues]);
    for (const issue of issues) {
      // A key that is there under a wrong spelling is told once, by its spelling.
      const told = nodeAt(root, issue.path) === undefined && misspelled.has(formatPath(issue.path));
      if (!told) findings.push(...describeIssue(schema, text, root, issue));
    }
    broken.push(...issues.filter((issue) => issue.code !== 'unrecognized_keys').map((issue) => issue.path));
    const rest = readRest(schema, key, part, plain.value[key], issues.flatMap(brokenPaths));
    if (rest === undefined) broken.push([key]);
    else if (rest.value !== undefined) value[key] = rest.value;
  }
  return { value: value as Partial<SectionValue<Places>>, findings, broken };
}

/**
 * What is left of a section when its broken values are taken out. Values that must be there are stood in for, so that
 * one missing title does not take the whole section away; undefined when even so it cannot be read.
 */
function readRest(
  schema: Form,
  key: string,
  part: ReturnType<typeof schemaOf>,
  value: Plain,
  broken: readonly Path[],
): { readonly value: unknown } | undefined {
  const pruned = prune(
    value,
    broken.map((path) => wholeList(path).slice(1)),
  );
  const second = part.safeParse(pruned);
  if (second.success) return { value: second.data };
  for (const { path } of second.error.issues) {
    const standIn = fieldAt(schema, [key, ...(path as Path)])?.standIn;
    if (standIn === undefined || !putInto(pruned, path as Path, standIn)) return undefined;
  }
  const third = part.safeParse(pruned);
  return third.success ? { value: third.data } : undefined;
}

/** Puts a text at a path of plain values; false when there is nothing to put it into. */
function putInto(value: unknown, path: Path, text: string): boolean {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return false;
  if (rest.length > 0) return putInto((value as Record<string | number, unknown>)[step], rest, text);
  (value as Record<string | number, unknown>)[step] = text;
  return true;
}

/** Paths of missing keys that are there under another spelling. */
function misspelledKeys(schema: Form, issues: readonly SchemaIssue[]): ReadonlySet<string> {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  return new Set(
    unknown.flatMap(({ keys, path }) =>
      (keys ?? []).flatMap((key) => {
        const meant = nearestWord(key, keysAt(schema, path));
        return meant === undefined ? [] : [formatPath([...path, meant])];
      }),
    ),
  );
}

function below(key: string, issue: SchemaIssue): SchemaIssue {
  return { ...issue, path: [key, ...issue.path] };
}

/** The paths that cannot be taken over: unknown keys by name, everything else by its place. */
function brokenPaths(issue: SchemaIssue): Path[] {
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => [...issue.path, key]);
  return [issue.path];
}

/** A list that loses an item would count its other items anew, so the whole list is taken out. */
function wholeList(path: Path): Path {
  return typeof path.at(-1) === 'number' ? wholeList(path.slice(0, -1)) : path;
}

function prune(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => prune(item, within(paths, index)));
  const kept: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    const inner = prune(item, within(paths, key));
    if (inner !== undefined) kept[key] = inner;
  }
  return kept;
}

function within(paths: readonly Path[], step: string | number): Path[] {
  return paths.filter((path) => path[0] === step).map((path) => path.slice(1));
}
