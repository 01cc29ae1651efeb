import { isSeries } from '../../standards/guides.ts';
import type { Rule } from '../rule.ts';

/** A series has four digits, its leading zero included. */
export const seriesFormat: Rule = {
  id: 'series-format',
  severity: 'error',
  from: 'draft',
  summary: 'The occupational series is four digits, such as 0301.',
  explain:
    'Series are numbered with four digits, and the leading zero belongs to the number: 301 is not 0301 to the systems that ' +
    'take a position description in. The pay plan stands in a field of its own.',
  source: 'OPM, Handbook of Occupational Groups and Families',
  requires: ['position.series'],
  check({ draft, report }) {
    const { series } = draft.position;
    if (isSeries(series)) return;
    const digits = /^(?:[A-Za-z]{2}[\s-]*)?(\d{1,4})$/.exec(series.trim())?.[1];
    report({
      path: ['position', 'series'],
      message: `Unexpected series "${series}", expected four digits such as "0301".`,
      fix:
        digits === undefined
          ? 'Type the four digits of the series, without pay plan and grade.'
          : `Type "${digits.padStart(4, '0')}".`,
    });
  },
};
