import type { UsaStaffing } from '../../standards/wording.ts';
import type { Rule } from '../rule.ts';

const names = { title: 'title', number: 'position number' } as const;

/** Title and number can be pasted into USA Staffing as they are. */
export const usaStaffingCharacters: Rule = {
  id: 'usa-staffing-characters',
  severity: 'warning',
  from: 'draft',
  summary: 'Title and position number use only characters that USA Staffing takes.',
  explain:
    'USA Staffing refuses a title or a position number with other signs than the ones it lists, so a finished position ' +
    'description stops at the paste. Take the sign out, or write it in another way.',
  source: 'OPM, USA Staffing help, Position Description settings',
  requires: ['position.title', 'position.number'],
  check({ draft, standards, report }) {
    for (const { field, signs } of standards.usaStaffing.fields) {
      const value = draft.position[field] ?? '';
      const refused = [...new Set(value)].filter(
        (sign) => !/[A-Za-z0-9 ]/.test(sign) && !signs.includes(sign),
      );
      if (refused.length === 0) continue;
      const plain = withPlainSigns(value, refused, standards.usaStaffing);
      report({
        path: ['position', field],
        message:
          `Unexpected ${refused.map(nameOf).join(', ')} in the ${names[field]}, ` +
          `expected only letters, digits, spaces and ${[...signs].join(' ')}`,
        fix: plain === null ? `Write the ${names[field]} without ${refused.join(' ')}` : `Type "${plain}".`,
      });
    }
  },
};

/** The value with every refused sign in its plain form, or null where one has none. */
function withPlainSigns(
  value: string,
  refused: readonly string[],
  { replacements }: UsaStaffing,
): string | null {
  const plain = new Map(replacements.map(({ sign, by }) => [sign, by]));
  return refused.every((sign) => plain.has(sign))
    ? [...value].map((sign) => (refused.includes(sign) ? plain.get(sign) : sign)).join('')
    : null;
}

const spoken: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'period',
  ':': 'colon',
  ';': 'semicolon',
  '"': 'quotation mark',
  '\t': 'tab',
  '\n': 'line break',
};

function nameOf(sign: string): string {
  const name = spoken[sign];
  return name === undefined
    ? `"${sign}"`
    : name.length > 9 || sign.trim() === ''
      ? name
      : `${name} "${sign}"`;
}
