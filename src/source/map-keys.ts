import type { Path } from '../diagnostics/diagnostic.ts';
import type { FindingList } from './finding-list.ts';
import { show } from './show-text.ts';
import type { SourceEntry, SourceNode, SourceScalar, Span } from './source-document.ts';
import { cleanCode } from './typographic.ts';

/** A map of more keys than this gets an index; below it, looking through the keys is faster. */
const indexFrom = 8;

/** How a key is written: as a word, as a reference such as `*name`, or after a question mark. */
export type KeyForm = 'word' | 'reference' | 'question';

/** The keys of one map while it is read: each must be a word, free of what word processors add, and stand once. */
export class MapKeys {
  readonly #entries: readonly SourceEntry[];
  #index: Map<string, SourceScalar> | null = null;

  constructor(entries: readonly SourceEntry[]) {
    this.#entries = entries;
  }

  /**
   * Checks the next key. Returns it as it was meant, or null when its entry must be left out.
   *
   * @param place where the key stands; a reference stands elsewhere than its node
   * @param form what stands there: a word, a reference, or a word after a question mark
   */
  accept(
    node: SourceNode,
    place: Span,
    form: KeyForm,
    path: () => Path,
    findings: FindingList,
  ): SourceScalar | null {
    if (node.kind !== 'scalar' || form !== 'word') {
      findings.add('yaml-syntax', place, () => ({
        message: `Unexpected ${form === 'question' ? 'question mark before a key' : 'list, map or reference in the place of a key'}, expected a word and a colon.`,
        fix: 'Type a key, a colon, a space and the text, such as "title: Customer Experience Strategist". Put quotes around a text that begins with one of the signs ? * [ {',
        path: path(),
      }));
      return null;
    }
    const { clean, found } = cleanCode(node.value);
    if (clean === '') {
      findings.add(
        'yaml-syntax',
        { start: place.start, end: place.end + (place.start === place.end ? 1 : 0) },
        () => ({
          message: 'Unexpected colon without a key before it, expected a word and a colon.',
          fix: 'Type the key before the colon, or put quotes around a text that begins with a colon.',
          path: path(),
        }),
      );
      return null;
    }
    const key = found.length === 0 ? node : { ...node, value: clean };
    if (found.length > 0) {
      findings.add('typographic-code', place, () => ({
        message: `Unexpected ${found.join(', ')} in the key ${show(clean)}, expected the characters of the keyboard alone.`,
        fix: `Delete the key and its colon, and type ${show(`${clean}:`)} anew.`,
        path: [...path(), clean],
      }));
    }
    const first = this.#find(key.value);
    if (first === undefined) {
      this.#index?.set(key.value, key);
      return key;
    }
    findings.add('yaml-duplicate-key', place, () => ({
      message: `Unexpected second ${show(key.value)}, expected each key once: only one of the two could count.`,
      fix: 'Keep one of the two and delete the other, or join their texts.',
      path: [...path(), key.value],
      related: [
        {
          message: `The first ${show(key.value)} stands here.`,
          span: { start: first.start, end: first.end },
        },
      ],
    }));
    return null;
  }

  #find(key: string): SourceScalar | undefined {
    if (this.#index !== null) return this.#index.get(key);
    if (this.#entries.length < indexFrom) return this.#entries.find((entry) => entry.key.value === key)?.key;
    this.#index = new Map(this.#entries.map((entry) => [entry.key.value, entry.key]));
    return this.#index.get(key);
  }
}
