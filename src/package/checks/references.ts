import type { PackageCheck } from '../package-check.ts';

/** Styles and lists that are used are defined. */
export const checkReferences: PackageCheck['check'] = (_, facts) => {
  const styles = facts.get('word/styles.xml')?.styles.defined ?? new Set();
  const lists = facts.get('word/numbering.xml')?.lists.defined ?? new Set();
  return [...facts].flatMap(
    ([
      part,
      {
        styles: { used },
        lists: { used: numbers },
      },
    ]) => [
      ...[...used]
        .filter((style) => !styles.has(style))
        .map((style) => ({ part, message: `Unexpected use of the unknown style ${style}.` })),
      ...[...numbers]
        .filter((list) => !lists.has(list))
        .map((list) => ({ part, message: `Unexpected use of the unknown list ${list}.` })),
    ],
  );
};
