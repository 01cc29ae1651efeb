import { visible } from '../diagnostics/visible.ts';

/** SARIF's readers make links of `[…](…)` and fill in `{0}`: neither can come of what a person wrote. */
export function sarifMessage(text: string): { text: string } {
  const shown = text.split('\n').map(visible).join('\n');
  return { text: shown.replaceAll('](', '] (').replaceAll(/[{}]/g, '$&$&') };
}
