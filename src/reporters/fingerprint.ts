import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Gives the findings of one file, in order, a name each that no other has. */
export type Fingerprinter = (found: Diagnostic) => string;

/**
 * Names findings by what they are and not by where they stand: rule, key, sentence and line of text. A name stays
 * while other lines come and go and numbers in the sentence or in a list change. Equal findings are told apart by
 * their order.
 */
export function createFingerprinter(): Fingerprinter {
  const met = new Map<string, number>();
  return (found) => {
    const keys = found.path.filter((step) => typeof step === 'string');
    const sentence = found.message.replaceAll(/\d+/g, '#');
    const line = found.excerpt?.lines[found.range.line - found.excerpt.firstLine] ?? '';
    const what = JSON.stringify([found.rule, keys, sentence, line.replaceAll(/\s+/g, ' ').trim()]);
    const before = met.get(what) ?? 0;
    met.set(what, before + 1);
    return createHash('sha256').update(`${what}${before}`).digest('hex').slice(0, 32);
  };
}
