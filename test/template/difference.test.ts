import { describe, expect, test } from 'vitest';
import { developmentalGrade, developmentalGrades } from '../../src/assess/developmental.ts';
import { builtin } from '../../src/builtin.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { factorsAt, makeDraft } from '../make-draft.ts';
import { madeDocument, shippedDraft } from '../made-documents.ts';

describe('the statement of difference', () => {
  const ladder = shippedDraft('gs12-cx-specialist-ladder');
  const text = renderMarkdown(madeDocument('difference', ladder, { grade: 11 }));

  test('names the developmental grade and the full performance level', () => {
    expect(text).toContain('Customer Experience Specialist, GS-0301-11');
    expect(text).toContain('| **Full performance level** | GS-0301-12 |');
    expect(text).toContain('| **Position # of the full performance level** | CA-0301-12-088 |');
  });

  test('holds the factors that differ, and no other factor text', () => {
    expect(text.match(/^### Factor .*/gm)).toEqual([
      '### Factor 3. Guidelines',
      '### Factor 4. Complexity',
      '### Factor 5. Scope and Effect',
    ]);
    expect(text).toContain('*Level 3-3, 275 points (full performance level: 3-4, 450 points)*');
    expect(text).toContain('Guidelines are manuals, past studies and texts on method.');
    expect(text).not.toContain('Skill in adapting methods');
  });

  test('has a table of all nine levels, the total and the grade that it gives', () => {
    expect(text).toContain('| **1. Knowledge Required by the Position** | 1-7 | 1-7 | 1,250 |');
    expect(text).toContain('| **3. Guidelines** | 3-4 | 3-3 (differs) | 275 |');
    expect(text).toContain('| **Total points** | **2,890** |  | **2,540** |');
    expect(text).toContain('| **Grade conversion** | **GS-12** | **2,355 to 2,750 points** | **GS-11** |');
  });

  test('of another grade says what the draft says there', () => {
    const nine = renderMarkdown(madeDocument('difference', ladder, { grade: 9 }));
    expect(nine).toContain('Knowledge of established methods such as questionnaires');
    expect(nine).toContain('| **Total points** | **2,890** |  | **1,920** |');
  });
});

describe('a developmental grade', () => {
  const draft = makeDraft({
    position: { grade: 12 },
    factors: factorsAt('1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1'),
    developmental: {
      '9': { factors: { guidelines: { level: '3-3' } } },
      '11': { factors: { guidelines: { level: '3-3', text: 'Manuals.' }, complexity: { text: 'Simple.' } } },
    },
  });
  const at = (grade: number) => developmentalGrade(draft, grade, builtin.standards);

  test('are listed, the highest first', () => {
    expect(developmentalGrades(draft)).toEqual([11, 9]);
    expect(developmentalGrades(makeDraft())).toEqual([]);
  });

  test('that the draft does not describe is none', () => {
    expect(at(7)).toBeNull();
  });

  test('keeps levels that it does not change, and takes only its own text', () => {
    const eleven = at(11);
    expect(eleven?.differing).toEqual(['guidelines', 'complexity']);
    expect(eleven?.factors.complexity).toEqual({ level: '4-5', text: 'Simple.' });
    expect(eleven?.factors.knowledge?.level).toBe('1-7');
    expect(eleven?.assessment.total).toBe(2890 - 450 + 275);
    expect(eleven?.textless).toEqual([]);
  });

  test('with a level and no text is said to lack it', () => {
    expect(at(9)?.textless).toEqual(['guidelines']);
  });
});
