import type { FrontMatter } from '../markup/document-model.ts';

/**
 * Front matter in YAML, as site builders such as Jekyll read it. Every text stands in double quotes, so that nothing in
 * it can become another key, a number or the end of the front matter.
 */
export function renderFrontMatter(values: FrontMatter): string {
  const lines = Object.entries(values).flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${key}: ${JSON.stringify(value)}`];
    return [`${key}:`, ...value.flatMap(renderItem)];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

function renderItem(item: Readonly<Record<string, string>>): string[] {
  return Object.entries(item).map(
    ([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}`,
  );
}
