import { blockElements } from './block-elements.ts';
import { inlineElements } from './inline-elements.ts';

/** Elements that stand within lists, tables and signatures only. */
const inner = ['li', 'caption', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'dt', 'dd'];

/** The names of all elements that a document may be made of. */
export const elementNames: ReadonlySet<string> = new Set([
  ...blockElements.keys(),
  ...inlineElements.keys(),
  ...inner,
]);
