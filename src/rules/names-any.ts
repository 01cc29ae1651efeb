/** Whether the written name of a standard means one of those with these names, in any case. */
export function namesAny(written: string, names: readonly string[]): boolean {
  const plain = written.toLowerCase();
  return names.some((name) => plain.includes(name.toLowerCase()));
}
