import type { FileReport } from '../diagnostics/report.ts';

/** The parts of a file that could not be read, each with the rules that need it and did not run. */
export function notRunByPart({ rulesNotRun }: FileReport): [part: string, rules: readonly string[]][] {
  const byPart = new Map<string, string[]>();
  for (const { rule, because } of rulesNotRun) {
    const rules = byPart.get(because);
    if (rules === undefined) byPart.set(because, [rule]);
    else rules.push(rule);
  }
  return [...byPart];
}
