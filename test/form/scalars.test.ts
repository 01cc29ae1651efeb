import { expect, it } from 'vitest';
import { isoDate } from '../../src/form/scalars.ts';

it('takes the days of the calendar as dates, and no others', () => {
  const date = isoDate('A day.');
  const part = (number: number, length: number): string => String(number).padStart(length, '0');
  for (const year of [0, 4, 100, 400, 1900, 2000, 2024, 2026, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
        const known = new Date(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text);
        expect(date.safeParse(text).success, text).toBe(isDay);
      }
    }
  }
  for (const text of ['2026-1-01', '26-01-01', '2026-01-01 ', 'today']) {
    expect(date.safeParse(text).success, text).toBe(false);
  }
});
