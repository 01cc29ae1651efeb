import { describe, expect, it } from 'vitest';
import { builtin } from '../../src/builtin.ts';

const { actionVerbs, credentials, placeholders, duties, language, places, usaStaffing } = builtin.standards;

describe.each([
  ['verbs', actionVerbs.verbs],
  ['nouns', actionVerbs.nouns],
  ['subjects', actionVerbs.subjects],
  ['introductions', actionVerbs.introductions],
  ['credentials', credentials.credentials],
  ['demands', credentials.demands],
  ['exceptions', credentials.exceptions],
  ['placeholders', placeholders.phrases],
  ['closing lines', duties.closingLines],
  ['words of appraisal', language.appraisal.phrases],
  ['state codes', places.states.map(({ code }) => code)],
])('the list of %s', (_, list) => {
  it('has nothing twice', () => {
    expect(list.filter((item, index) => list.indexOf(item) < index)).toEqual([]);
  });

  it('has nothing with spaces around it', () => {
    expect(list.filter((item) => item !== item.trim())).toEqual([]);
  });
});

it('verbs stand in their base form, in small letters', () => {
  expect(actionVerbs.verbs.filter((verb) => !/^[a-z]+(?:-[a-z]+)*$/.test(verb))).toEqual([]);
  expect(
    actionVerbs.irregular.filter(({ base }) => base === 'be' || !actionVerbs.verbs.includes(base)),
  ).toEqual([{ base: 'be', third: 'is', past: ['was', 'were'] }]);
});

it('nouns end in -s', () => {
  expect(actionVerbs.nouns.filter((noun) => !noun.endsWith('s'))).toEqual([]);
});

it('there are fifty states, the District of Columbia and five territories', () => {
  expect(places.states).toHaveLength(56);
});

it('thresholds are in order', () => {
  expect(duties.usualCount.from).toBeLessThan(duties.usualCount.to);
  expect(duties.gradeControlling.least).toBeLessThan(duties.gradeControlling.most);
});

it('replacements are signs that a field takes', () => {
  const signs = usaStaffing.fields.find(({ field }) => field === 'title')?.signs ?? '';
  for (const { by } of usaStaffing.replacements) {
    expect([...by].every((sign) => /[A-Za-z]/.test(sign) || signs.includes(sign))).toBe(true);
  }
});
