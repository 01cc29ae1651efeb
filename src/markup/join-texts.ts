import type { Inline } from './blocks.ts';

/** Running text in which texts that follow each other are one. */
export function joinTexts(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined.splice(-1, 1, { type: 'text', text: last.text + inline.text });
    } else joined.push(inline);
  }
  return joined;
}
