import { parseSource } from '../../src/source/parse-source.ts';
import { toDiagnostics } from '../../src/source/source-finding.ts';

/** What is wrong with a text, each as `rule line:column`. */
export function found(text: string): string[] {
  return toDiagnostics(text, parseSource(text).findings).map(
    ({ rule, range }) => `${rule} ${range.line}:${range.column}`,
  );
}

/** The texts that the findings of a text point at. */
export function marked(text: string): string[] {
  return parseSource(text).findings.map(({ span }) => text.slice(span.start, span.end));
}
