import { describe, expect, test } from 'vitest';
import { builtinPresets } from '../../src/builtin-presets.ts';
import { beginWith } from '../../src/new/begin-with.ts';
import { listAt, textAt, valueAt, withValue } from '../../src/new/draft-tree.ts';
import { placesIn } from '../../src/new/open-places.ts';
import { writeDraft } from '../../src/new/write-draft.ts';
import { builtin } from '../../src/builtin.ts';
import { factorKeys } from '../../src/standards/fes.ts';
import { checkText } from '../check-text.ts';

const own = {
  from: null,
  open: {
    services: 'applications for immigration benefits',
    customers: 'applicants, petitioners and their representatives',
    unit: 'Service Design Division',
    staff: 'nine employees, of whom six are strategists at GS-13 who do two thirds of the work',
  },
  draft: {
    organization: { agency: 'Department of Homeland Security', acronym: 'DHS' },
    position: { service: 'headquarters', employingOffice: 'Washington, DC' },
  },
};
const typed = {
  position: { title: 'Budget Analyst', payPlan: 'GS', series: '0560', grade: '11' },
  duties: [{ title: 'Budget formulation', tasks: ['Prepares yearly budget estimates for three programs.'] }],
};
const whole = builtinPresets.map(({ preset }) => preset);

/** A preset with its open places answered, the percentages shared out. */
function answered(id: string) {
  const preset = builtinPresets.find((one) => one.preset === id) ?? null;
  const base = preset?.draft.position === undefined ? { ...preset?.draft, ...typed } : (preset?.draft ?? {});
  const start = beginWith(base, preset, builtin.libraries, own);
  const count = listAt(start, ['duties']).length;
  return Array.from({ length: count }).reduce<typeof start>((tree, _, index) => {
    const share = index === 0 ? 100 - (count - 1) * Math.floor(100 / count) : Math.floor(100 / count);
    return withValue(tree, ['duties', index, 'percent'], String(share));
  }, start);
}

describe('a preset', () => {
  test('there is one for every kind of position that is asked for', () => {
    expect(whole).toEqual([
      'gs13-cx-strategist',
      'gs14-cx-strategist',
      'gs13-service-designer',
      'gs14-service-designer',
      'gs13-product-manager',
      'gs14-product-manager',
      'gs14-supervisory-cx',
      'cx-language-only',
      'blank',
    ]);
  });

  test.each(whole)('%s becomes a draft without an error once its open places are answered', (id) => {
    const { report } = checkText(writeDraft(answered(id)));
    const shown = report.diagnostics.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
    expect(shown.filter((found) => found.startsWith('error'))).toEqual([]);
  });

  const described = whole.filter((id) => id.startsWith('gs'));
  test.each(described)('%s also has no warning, and its levels give its grade', (id) => {
    const { report, grade } = checkText(writeDraft(answered(id)));
    const shown = report.diagnostics.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
    expect(shown.filter((found) => found.startsWith('warning'))).toEqual([]);
    expect(grade?.supervisory?.grade ?? grade?.grade).toBe(Number(/^gs(\d+)/.exec(id)?.[1]));
  });

  test.each(whole)('%s leaves no place open that nobody is asked for', (id) => {
    const preset = builtinPresets.find((one) => one.preset === id);
    const named = (preset?.open ?? []).map(({ name }) => name);
    expect([...placesIn(preset?.draft ?? {})].sort()).toEqual([...named].sort());
  });

  test.each(whole)('%s gives a text with every level', (id) => {
    const draft = builtinPresets.find((one) => one.preset === id)?.draft ?? {};
    for (const key of factorKeys) {
      if (textAt(draft, ['factors', key, 'level']) === undefined) continue;
      expect(
        valueAt(draft, ['factors', key, 'text']) ?? valueAt(draft, ['factors', key, 'statements']),
      ).toBeDefined();
    }
  });
});
