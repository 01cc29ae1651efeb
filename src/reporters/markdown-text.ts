import { visible } from '../diagnostics/visible.ts';

/** Signs that mean something in a line of Markdown, also in a table. */
const special = /[\\`*_[\]<>|~{}]|&(?=#?\w+;)/g;

/** Text from people as it stands inside a line of Markdown: it can become no markup, cell, line or command of a site builder. */
export function markdownText(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll(special, '\\$&')
    .replace(/^(?=[#+\-=])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A table of Markdown; its cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
