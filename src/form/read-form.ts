import type * as z from 'zod';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { checkScalars } from './check-scalars.ts';
import { describeIssue, type SchemaIssue } from './describe-issue.ts';
import { toPlain } from './to-plain.ts';

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
export function readForm<Schema extends z.ZodObject>(
  schema: Schema,
  text: string,
  root: SourceNode,
): ReadForm<z.output<Schema>> {
  const scalars = checkScalars(schema, text, root);
  const plain = toPlain(root, scalars.cleaned);
  const findings: SourceFinding[] = [...scalars.findings, ...plain.findings];
  const broken: Path[] = [];
  const value: Record<string, unknown> = {};

  for (const [key, part] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const first = part.safeParse(plain.value[key]);
    if (first.success) {
      if (first.data !== undefined) value[key] = first.data;
      continue;
    }
    const issues = first.error.issues.map((issue) => below(key, issue as unknown as SchemaIssue));
    const unreadable = issues.flatMap(brokenPaths);
    for (const issue of issues) findings.push(...describeIssue(schema, text, root, issue));
    broken.push(...issues.filter((issue) => issue.code !== 'unrecognized_keys').map((issue) => issue.path));
    // What is left when the broken values are taken out may still be read, where they may be left out.
    const pruned = prune(
      plain.value[key],
      unreadable.map((path) => wholeList(path).slice(1)),
    );
    const second = part.safeParse(pruned);
    if (!second.success) broken.push([key]);
    else if (second.data !== undefined) value[key] = second.data;
  }
  const keys = Object.keys(plain.value).filter((key) => !Object.hasOwn(schema.shape, key));
  if (keys.length > 0) {
    findings.push(...describeIssue(schema, text, root, { code: 'unrecognized_keys', keys, path: [] }));
  }
  return { value: value as Partial<z.output<Schema>>, findings, broken };
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
