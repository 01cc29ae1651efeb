import * as z from 'zod';
import type { FileReport, Shard } from '../diagnostics/report.ts';

// Compiling the schemas costs more than interpreting them, for reports of thousands of drafts too.
z.config({ jitless: true });

/** Makes the schemas; few runs read reports. */
function makeSchemas() {
  // Ids of rules and stages, which reports print as they are.
  const id = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/);
  const count = z.int().min(0).max(1e9);
  const position = z.int().min(1).max(1e9);
  const severity = z.enum(['error', 'warning', 'info']);
  const severityOrOff = z.union([severity, z.literal('off')]);
  const path = z.array(z.union([z.string(), z.int()]));

  const rangeKeys = { line: position, column: position, endLine: position, endColumn: position };
  const range = z.object(rangeKeys);
  const excerpt = z.object({ firstLine: position, offset: count, lines: z.array(z.string()).max(9) });

  const related = z
    .object({ message: z.string(), file: z.string().exactOptional(), ...z.object(rangeKeys).partial().shape })
    .transform(({ line, column, endLine, endColumn, message, file }) => {
      const given = range.safeParse({ line, column, endLine, endColumn });
      return {
        message,
        ...(file === undefined ? {} : { file }),
        ...(given.success ? { range: given.data } : {}),
      };
    });

  const diagnostic = z
    .object({
      rule: id,
      severity,
      message: z.string(),
      path,
      ...rangeKeys,
      source: z.string().exactOptional(),
      fix: z.string().exactOptional(),
      related: z.array(related),
      excerpt: excerpt.exactOptional(),
    })
    .transform(({ line, column, endLine, endColumn, ...found }) => ({
      ...found,
      range: { line, column, endLine, endColumn },
    }));

  const factPlace = z.object({ path, range, excerpt: excerpt.exactOptional() });

  const facts = z.object({
    number: z.string().exactOptional(),
    title: z.string().exactOptional(),
    position: z.string().exactOptional(),
    levels: z.string().exactOptional(),
    wording: z.string().exactOptional(),
    sketch: z.string().max(1000).exactOptional(),
    places: z.object({
      number: factPlace.exactOptional(),
      title: factPlace.exactOptional(),
      duties: factPlace.exactOptional(),
    }),
    settings: z.record(id, severityOrOff).exactOptional(),
  });

  const fileReport = z.object({
    file: z.string().min(1),
    stage: id,
    support: z.literal(true).exactOptional(),
    diagnostics: z.array(diagnostic),
    rulesNotRun: z.array(z.object({ rule: id, because: z.string() })),
    rulesLeftOut: z.array(id).exactOptional(),
    skipped: z.array(z.string()),
    suppressed: count.exactOptional(),
    folderSuppressions: z
      .array(z.object({ rule: id, lines: z.array(position), unused: diagnostic.nullable() }))
      .exactOptional(),
    known: z
      .array(z.object({ rule: id, at: z.string(), message: z.string(), count: position }))
      .exactOptional(),
    missed: z.string().exactOptional(),
    facts: facts.exactOptional(),
  });

  const shardHead = z.object({
    version: z.literal(1),
    summary: z.object({ files: count, skipped: count, known: count.exactOptional() }),
    quiet: z.literal(true).exactOptional(),
    shard: z.object({
      index: position,
      count: position,
      files: count,
      program: z.string(),
      key: z.string(),
      goneSeverity: severityOrOff.exactOptional(),
    }),
  });

  return { shardHead, fileReport };
}

let made: ReturnType<typeof makeSchemas> | undefined;

function schemas(): ReturnType<typeof makeSchemas> {
  made ??= makeSchemas();
  return made;
}

/** What stands at the head of the report of a shard. */
export interface ShardHead {
  readonly summary: { readonly files: number; readonly skipped: number; readonly known?: number };
  /** Findings below errors are left out of it. */
  readonly quiet?: true;
  readonly shard: Shard;
}

/** Reads the head of a shard's report; null where it is none. */
export function readShardHead(data: unknown): ShardHead | null {
  return schemas().shardHead.safeParse(data).data ?? null;
}

/** Reads what a report in JSON has about one file; null where it is not as the program writes it. */
export function readFileReport(data: unknown): FileReport | null {
  return schemas().fileReport.safeParse(data).data ?? null;
}
