import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { statementView } from '../../src/template/evaluation-view.ts';
import { builtin } from '../../src/builtin.ts';
import { gradePosition } from '../../src/assess/grade.ts';
import { factorsAt, makeDraft } from '../make-draft.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';

const statement = (text: string): string => renderMarkdown(madeDocument('evaluation', text));

describe('the evaluation statement', () => {
  const text = statement(shippedDraft('gs12-cx-specialist-ladder'));

  test('has the heading of the Handbook', () => {
    expect(text).toContain('| **Title, Series, and Grade** | Customer Experience Specialist, GS-0301-12 |');
    expect(text).toContain(
      '| **Organization** | Department of State; Bureau of Consular Affairs; Passport Services; Customer Experience Branch |',
    );
    expect(text).toContain('| **Position #** | CA-0301-12-088 |');
  });

  test('gives points, standard and rationale factor by factor, then total and conversion with its range', () => {
    expect(text).toContain(
      '| Evaluation Factors | Points Assigned | Standards Used (Bmk #, FL#, etc.) | Comments |',
    );
    expect(text).toMatch(
      /\| \*\*1\. Knowledge Required by the Position\*\* \| 1,250 \| FL 1-7 \| Studies cover the operations/,
    );
    expect(text).toContain('| **9. Work Environment** | 5 | FL 9-1 |  |');
    expect(text).toContain('| **Total Points** | **2,890** |  |  |');
    expect(text).toContain('| **Grade Conversion** | **GS-12** |  | **GS-12: 2,755 to 3,150 points** |');
  });

  test('says which grade is claimed and whether the levels agree', () => {
    expect(text).toContain('Grade claimed: GS-12. The levels give GS-12 and agree with the claim.');
    const claims11 = shippedDraft('gs12-cx-specialist-ladder').replace('  grade: 12', '  grade: 11');
    expect(statement(claims11)).toContain(
      'Grade claimed: GS-11. The levels give GS-12 and do not agree with the claim.',
    );
  });

  test('gives the reasons for series and title, and the written basis', () => {
    expect(text).toContain('**Series:** 0301, Miscellaneous Administration and Program.');
    expect(text).toContain('It is not management and program analysis');
    expect(text).toContain('**Title:** Customer Experience Specialist. The series prescribes no titles.');
    expect(text).toContain('Each factor was compared with the factor level descriptions of the guide.');
  });

  test('prints who classified as the draft records it, and leaves the certification blank', () => {
    expect(text).toContain(
      'Recorded in the draft: classified by Alex Sample, Human Resources Specialist (Classification) on August 3, 2026.',
    );
    const certification = text.slice(text.indexOf('## Classification Certification'));
    expect(certification).not.toMatch(/Alex|2026/);
    expect(certification).toContain('|  |  |  |');
  });

  test('of a supervisor has both evaluations side by side, and the higher grade controls', () => {
    const supervisor = statement(shippedDraft('gs14-supervisory-cx-strategist'));
    expect(supervisor).toContain('| **Total Points** | **3,290** |  |  |');
    expect(supervisor).toContain('| **4A. Nature of Contacts** | 75 | FL 4A-3 |  |');
    expect(supervisor).toContain('| **Total Points** | **3,680** |  |  |');
    expect(supervisor).toContain('| **Nine factors (FES)** | 3,290 | 3,155 to 3,600 points | GS-13 | No |');
    expect(supervisor).toContain(
      '| **Supervisory guide (GSSG)** | 3,680 | 3,605 to 4,050 points | GS-14 | Yes |',
    );
    expect(supervisor).toContain('Supervisory duties take 55 percent of the time');
    expect(supervisor).toContain('Base level of the work directed: GS-13.');
  });

  test('says when the guide raises the grade above the base level, and under which conditions', () => {
    const lower = shippedDraft('gs14-supervisory-cx-strategist').replace('level: 6-5', 'level: 6-3');
    expect(statement(lower)).toMatch(
      /Base level of the work directed: GS-13\. The points give GS-13, which is not high enough above it; the guide then gives GS-14, if the position is not that of a deputy/,
    );
  });

  test('converts to General Schedule grades under another pay plan too, and says what is claimed there', () => {
    const other = statement(shippedDraft('cg13-cx-strategist-talent-pool'));
    expect(other).toContain('| **Grade Conversion** | **GS-13** |');
    expect(other).toContain('Grade claimed: CG-13, equivalent to GS-13. The levels give GS-13');
  });

  test('stands beside the same table in the position description', () => {
    const pd = renderMarkdown(madeDocument('pd', shippedDraft('gs14-supervisory-cx-strategist')));
    expect(pd).toContain('| **Supervisory guide (GSSG)** | 3,680 | 3,605 to 4,050 points | GS-14 | Yes |');
  });
});

describe('a comment', () => {
  const rowsWith = (rationale: string) => {
    const factors = factorsAt('1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1');
    const draft = makeDraft({ factors: { ...factors, guidelines: { ...factors.guidelines, rationale } } });
    return statementView(gradePosition(draft, builtin.standards), draft.factors).rows[2];
  };

  test('stands in the table when it is short', () => {
    expect(rowsWith('The policies are general.')).toMatchObject({
      comment: 'The policies are general.',
      long: null,
    });
  });

  test('stands below the table when it is long, as rows never break across pages', () => {
    const row = rowsWith('The policies are general. '.repeat(30));
    expect(row?.comment).toBe('See the comment below.');
    expect(row?.long).toHaveLength(1);
  });
});
