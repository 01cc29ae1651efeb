import type { KnownRules } from '../config/read-config.ts';
import { UserError } from '../errors.ts';
import type { RuleSetting } from '../rules/run-rules.ts';
import { nearestWord } from '../text/nearest.ts';

/** Settings in the order in which they are offered. */
const settings: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** Reads the values of `--rule ID=off|info|warning|error`. */
export function readRuleFlags(
  values: readonly string[],
  known: Pick<KnownRules, 'switchable' | 'reading'>,
): Record<string, RuleSetting> {
  const chosen: Record<string, RuleSetting> = Object.create(null);
  for (const value of values) {
    const [id = '', ...rest] = value.split('=');
    const setting = settings.find((one) => one === rest.join('='));
    checkRuleId(id, known);
    if (setting === undefined) {
      throw new UserError(
        `Unexpected --rule ${value}, expected one of off, info, warning, error after "=".`,
        {
          hint: `Type --rule ${id}=off, for example.`,
        },
      );
    }
    chosen[id] = setting;
  }
  return chosen;
}

function checkRuleId(id: string, { switchable, reading }: Pick<KnownRules, 'switchable' | 'reading'>): void {
  if (switchable.includes(id)) return;
  if (reading.includes(id)) {
    throw new UserError(`The rule ${id} cannot be switched: rules about reading always hold.`, {
      hint: `Type cxpd explain ${id} to see why it is there.`,
    });
  }
  throw unknownRule(id, switchable);
}

/** The trouble of naming a rule that there is not. */
export function unknownRule(id: string, known: readonly string[]): UserError {
  const near = nearestWord(id, known);
  return new UserError(`There is no rule "${id}".`, {
    hint: near === undefined ? 'Type cxpd explain to see all rules.' : `Did you mean ${near}?`,
  });
}
