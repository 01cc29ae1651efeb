/**
 * The part of a rule's fixture that is worth quoting: what stands between `# example begins` and `# example ends`,
 * without the marks that tests read (`# expect: …`). Several parts are joined with `…`. Null when nothing is marked.
 */
export function examplePart(fixture: string): string | null {
  const parts: string[][] = [];
  let open: string[] | null = null;
  for (const line of fixture.split('\n')) {
    const sign = line.trim();
    if (sign === '# example begins') {
      open = [];
      parts.push(open);
    } else if (sign === '# example ends') open = null;
    else if (!/^# expect(-next)?:/.test(sign)) open?.push(line.replace(/\s*# expect(-next)?:.*$/, ''));
  }
  return parts.length === 0 ? null : parts.map((lines) => lines.join('\n')).join('\n…\n');
}
