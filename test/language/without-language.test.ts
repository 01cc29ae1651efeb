import { describe, expect, it } from 'vitest';
import { mergeLanguage } from '../../src/language/merge-language.ts';
import { withoutLanguage } from '../../src/language/without-language.ts';
import { builtin } from '../../src/builtin.ts';
import { makeDraft } from '../make-draft.ts';

const period = { start: '2026-10-01', end: '2027-09-30' };

describe('a draft without language', () => {
  it('is the same where it takes none', () => {
    const draft = makeDraft({
      performancePlan: { kind: 'gs', period, goals: [{ title: 'Own', activities: ['Own'] }] },
    });
    expect(withoutLanguage(draft)).toEqual(draft);
  });

  it('takes no text, no competency and no statement', () => {
    const draft = makeDraft({
      cxLanguage: { library: 'dhs-cx', duties: ['MD-04'], introduction: 'all' },
      performancePlan: {
        kind: 'ses',
        period,
        competencies: [{ template: 'PW-CS' }],
        elements: [{ name: 'Merit and Competence', template: 'PW-SES', weight: 15 }],
      },
    });
    const merged = mergeLanguage(withoutLanguage(draft), builtin.libraries);
    expect(merged.texts.filter(({ origin }) => origin.kind === 'library')).toEqual([]);
    expect(merged.problems).toEqual([]);
    expect(withoutLanguage(draft).performancePlan?.elements).toEqual([
      { name: 'Merit and Competence', weight: 15 },
    ]);
  });

  it('keeps what the draft says of a goal of the library', () => {
    const goal = {
      template: 'PG-1',
      activities: ['PG-1.1', 'Own words'],
      measure: 'Two a year.',
      weight: 50,
    };
    const onlyIds = { template: 'PG-2', activities: ['PG-2.1'] };
    const draft = makeDraft({ performancePlan: { kind: 'gs', period, goals: [goal, onlyIds] } });
    expect(withoutLanguage(draft).performancePlan?.goals).toEqual([
      { activities: ['Own words'], measure: 'Two a year.', weight: 50 },
      {},
    ]);
  });
});
