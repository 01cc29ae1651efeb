import { describe, expect, test } from 'vitest';
import { agencyWords, indefiniteArticle } from '../../src/language/agency-words.ts';

describe('the names of an agency', () => {
  test.each([
    { agency: 'Department of Agriculture', acronym: 'USDA', gives: ['USDA', 'USDA’s', 'the Department'] },
    {
      agency: 'Department of Health and Human Services',
      acronym: 'HHS',
      gives: ['HHS', 'HHS’', 'the Department'],
    },
    {
      agency: 'Social Security Administration',
      acronym: 'SSA',
      gives: ['SSA', 'SSA’s', 'the Administration'],
    },
    { agency: 'Internal Revenue Service', acronym: 'IRS', gives: ['IRS', 'IRS’', 'the Service'] },
    { agency: 'Office of Personnel Management', acronym: 'OPM', gives: ['OPM', 'OPM’s', 'the Office'] },
    {
      agency: 'Department of Labor',
      gives: ['the Department of Labor', 'the Department of Labor’s', 'the Department'],
    },
    {
      agency: 'The Peace Corps',
      gives: ['the Peace Corps', 'the Peace Corps’', 'the Corps'],
    },
    { agency: 'Amtrak', gives: ['Amtrak', 'Amtrak’s', 'the agency'] },
  ])('$agency $acronym', ({ gives, ...organization }) => {
    const { agency, agencyPossessive, department } = agencyWords(organization);
    expect([agency, agencyPossessive, department]).toEqual(gives);
  });
});

test.each([
  ['SSA', 'an'],
  ['IRS', 'an'],
  ['FDIC', 'an'],
  ['EPA', 'an'],
  ['HHS', 'an'],
  ['USDA', 'a'],
  ['VA', 'a'],
  ['NASA', 'a'],
  ['HUD', 'a'],
  ['U.S. Department of Labor', 'a'],
  ['United States Mint', 'a'],
  ['Department', 'a'],
  ['Interior', 'an'],
  ['agency', 'an'],
  ['', 'a'],
])('before "%s" stands "%s"', (next, article) => {
  expect(indefiniteArticle(next)).toBe(article);
});
