import type { Inline } from './blocks.ts';

/**
 * Collapses white space as HTML does: runs become one space, none at the start, at the end or around a line break, also
 * across the borders of nested inlines. Non-breaking spaces stay. Inlines left without content fall away.
 */
export function collapseSpaces(content: readonly Inline[]): Inline[] {
  return trimEnd(collapse(content, { afterSpace: true }));
}

/** Whether what was printed last was a space, or nothing yet. */
interface State {
  afterSpace: boolean;
}

function collapse(content: readonly Inline[], state: State): Inline[] {
  const kept: Inline[] = [];
  for (const inline of content) {
    if (inline.type === 'text') {
      let text = inline.text.replace(/[ \t\r\n]+/g, ' ');
      if (state.afterSpace && text.startsWith(' ')) text = text.slice(1);
      if (text === '') continue;
      state.afterSpace = text.endsWith(' ');
      kept.push({ type: 'text', text });
    } else if (inline.type === 'break') {
      const before = trimSpace(kept);
      kept.splice(0, kept.length, ...before, inline);
      state.afterSpace = true;
    } else if (inline.type === 'checkbox') {
      kept.push(inline);
      state.afterSpace = false;
    } else {
      const inner = collapse(inline.content, state);
      if (inner.length > 0) kept.push({ ...inline, content: inner });
    }
  }
  return kept;
}

/** Drops line breaks and the space at the end. */
function trimEnd(content: readonly Inline[]): Inline[] {
  let kept = trimSpace(content);
  while (kept.at(-1)?.type === 'break') kept = trimSpace(kept.slice(0, -1));
  while (kept[0]?.type === 'break') kept = kept.slice(1);
  return kept;
}

/** Drops the space at the end, also of the last nested inline. */
function trimSpace(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  if (last === undefined || last.type === 'break' || last.type === 'checkbox') return [...content];
  const rest = content.slice(0, -1);
  if (last.type === 'text') {
    const text = last.text.endsWith(' ') ? last.text.slice(0, -1) : last.text;
    return text === '' ? trimSpace(rest) : [...rest, { type: 'text', text }];
  }
  const inner = trimSpace(last.content);
  return inner.length === 0 ? trimSpace(rest) : [...rest, { ...last, content: inner }];
}
