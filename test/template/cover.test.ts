import { describe, expect, test } from 'vitest';
import { type Block, plainText, type Sheet } from '../../src/markup/blocks.ts';
import { renderHtml } from '../../src/html/render-html.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { coverView } from '../../src/template/cover-view.ts';
import { madeDocument, type MadeOptions, shippedDraft, textsOf } from '../made-documents.ts';
import { makeDraft } from '../make-draft.ts';

const ladder = shippedDraft('gs12-cx-specialist-ladder');

function sheetOf(text: string, options: MadeOptions = {}): Sheet {
  const [first] = madeDocument('pd', text, options).blocks;
  if (first?.type !== 'sheet') throw new Error('The first page is no sheet');
  return first;
}

/** The text of the box whose label begins so. */
function box(sheet: Sheet, label: string): string {
  const found = textsOf(sheet.blocks).find((text) => text.startsWith(label));
  if (found === undefined) throw new Error(`No box ${label}`);
  return found.replace(/\s+/g, ' ');
}

describe('the cover sheet', () => {
  const sheet = sheetOf(ladder);

  test('is read in the order of its 25 blocks', () => {
    const numbers = textsOf(sheet.blocks).flatMap((text) => /^(\d+)[a-e]?\. /.exec(text)?.[1] ?? []);
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 25 }, (_, index) => String(index + 1)));
    expect(numbers.map(Number)).toEqual(numbers.map(Number).sort((one, other) => one - other));
  });

  test.each([
    '1. Agency Position No.',
    '2. Reason for Submission',
    'Explanation (show any positions replaced)',
    '3. Service',
    '4. Employing Office Location',
    '5. Duty Station',
    '6. OPM Certification No.',
    '7. Fair Labor Standards Act',
    '8. Financial Statements Required',
    '9. Subject to IA Action',
    '10. Position Status',
    '11. Position Is',
    '12. Sensitivity',
    '13. Competitive Level Code',
    '14. Agency Use',
    '15. Classified/Graded by',
    'a. Office of Personnel Management',
    'b. Department, Agency or Establishment',
    'c. Second Level Review',
    'd. First Level Review',
    'e. Recommended by Supervisor or Initiating Office',
    '16. Organizational Title of Position (if different from official title)',
    '17. Name of Employee (if vacant, specify)',
    '18. Department, Agency, or Establishment',
    '18e. Fifth Subdivision',
    '19. Employee Review',
    '20. Supervisory Certification',
    '20a. Typed Name and Title of Immediate Supervisor',
    '20b. Typed Name and Title of Higher-Level Supervisor or Manager (optional)',
    '21. Classification/Job Grading Certification',
    '22. Position Classification Standards Used in Classifying/Grading Position',
    '23. Position Review',
    '24. Remarks',
    '25. Description of Major Duties and Responsibilities',
  ])('has the block %s', (label) => {
    expect(() => box(sheet, label)).not.toThrow();
  });

  test('shows choices as choices, what the draft states ticked', () => {
    expect(box(sheet, '2.')).toBe(
      '2. Reason for Submission [ ] Redescription [x] New [ ] Reestablishment [ ] Other',
    );
    expect(box(sheet, '3.')).toBe('3. Service [x] Hdqtrs. [ ] Field');
    expect(box(sheet, '7.')).toBe('7. Fair Labor Standards Act [ ] Exempt [x] Nonexempt');
    expect(box(sheet, '8.')).toContain(
      '[ ] Executive Personnel Financial Disclosure [ ] Employment and Financial Interests',
    );
    expect(box(sheet, '8.')).toContain('Neither is required.');
    expect(box(sheet, '9.')).toBe('9. Subject to IA Action [x] Yes [ ] No');
    expect(box(sheet, '11.')).toBe('11. Position Is [ ] Supervisory [ ] Managerial [x] Neither');
    expect(box(sheet, '12.')).toContain('[x] 2 Noncritical Sensitive');
  });

  test('fills in what the agency states', () => {
    expect(box(sheet, '1.')).toBe('1. Agency Position No. CA-0301-12-088');
    expect(box(sheet, '18b.')).toBe('18b. Second Subdivision Passport Services');
    expect(box(sheet, '22.')).toContain('Administrative Analysis Grade Evaluation Guide');
  });

  test('recommends title, pay plan, series and grade in row e, and leaves rows a to d to the classifiers', () => {
    const rows = tables(sheet).find((table) => plainText(table.caption).startsWith('15.'))?.rows ?? [];
    const cells = rows.map((row) => row.cells.slice(1).map((cell) => textsOf(cell.blocks).join(' ')));
    expect(cells.slice(0, 4).flat().join('')).toBe('');
    expect(cells[4]).toEqual(['Customer Experience Specialist', 'GS', '0301', '12', '', '']);
  });

  test('leaves blank what people sign or review, also when the draft says who classified', () => {
    for (const label of ['17.', '20a.', '20b.', 'Typed Name and Title of Official']) {
      expect(box(sheet, label)).toMatch(/\)$|Supervisor$|Action$/);
    }
    expect(textsOf(sheet.blocks).join('\n')).not.toMatch(/Alex Sample|2026/);
    const review = tables(sheet).find((table) => plainText(table.caption).startsWith('23.'))?.rows ?? [];
    expect(review.flatMap((row) => row.cells.slice(1).flatMap((cell) => cell.blocks))).toEqual([]);
  });

  test('is left out on request, and the facts table then holds its facts', () => {
    const without = madeDocument('pd', ladder, { cover: false });
    expect(without.blocks.some((block) => block.type === 'sheet')).toBe(false);
    const text = renderMarkdown(without);
    expect(text).toContain('| **Agency position number** | CA-0301-12-088 |');
    expect(text).toContain('## Supervisory Certification');
    const withCover = renderMarkdown(madeDocument('pd', ladder));
    expect(withCover).not.toContain('| **Agency position number**');
    expect(withCover).toContain('| **Security clearance** | Secret |');
    expect(withCover).not.toContain('## Supervisory Certification');
  });

  test('is a page of its own in HTML, with header cells where boxes are columns', () => {
    const page = renderHtml(madeDocument('pd', ladder));
    expect(page).toContain('<section class="sheet">\n<h1>Position Description</h1>');
    expect(page.match(/<th scope="col">Initials<\/th>/g)).toHaveLength(5);
    expect(page).toContain('<th scope="row">c. Classifier</th>');
    expect(page).toContain('<span class="checkbox">[x]</span>');
  });

  test('says that a marked draft is one, and the next page lists what is open', () => {
    const { blocks } = madeDocument('pd', ladder, { marked: true });
    const [first, ...rest] = blocks;
    expect(textsOf(first === undefined ? [] : [first]).join('\n')).toContain(
      'DRAFT: not ready to be signed.',
    );
    expect(rest[0]?.type).toBe('notice');
  });
});

describe('what a box has no room for', () => {
  const long = 'Office of everything that has a very long name indeed '.repeat(4).trim();

  test('is attached under its name, and the box says so', () => {
    const view = coverView(makeDraft({ position: { explanation: long, employingOffice: long } }));
    expect(view.explanation).toBe('See attached.');
    expect(view.attached).toEqual([
      { label: 'Explanation of the submission', value: long },
      { label: 'Employing office location', value: long },
    ]);
  });

  test('counts wide letters as wide', () => {
    const office = (employingOffice: string) =>
      coverView(makeDraft({ position: { employingOffice } })).employingOffice;
    expect(office('a'.repeat(45))).not.toBe('See attached.');
    expect(office('W'.repeat(45))).toBe('See attached.');
  });

  test('long remarks stand in a section of their own, short ones on the sheet alone', () => {
    const remarked = (remarks: string) =>
      ladder.replace('  number: CA', `  remarks: ${remarks}\n  number: CA`);
    expect(box(sheetOf(remarked(long)), '24.')).toBe('24. Remarks See Remarks, attached.');
    expect(textsOf(madeDocument('pd', remarked(long)).blocks)).toContain('Remarks');
    expect(box(sheetOf(remarked('Short.')), '24.')).toBe('24. Remarks Short.');
    expect(textsOf(madeDocument('pd', remarked('Short.')).blocks)).not.toContain('Remarks');
  });

  test('a team leader is neither supervisory nor managerial, and is said to be one on the next page', () => {
    const view = coverView(makeDraft({ position: { supervisoryStatus: 'team-leader' } }));
    expect(view.positionIs.filter((one) => one.chosen).map((one) => one.label)).toEqual(['Neither']);
    expect(view.attached).toContainEqual({ label: 'Supervisory status', value: 'Team leader' });
  });

  test('a draft that states nothing gives empty boxes and no tick', () => {
    const view = coverView(makeDraft());
    expect(JSON.stringify(view)).not.toContain('"chosen":true');
    expect(view.attached).toEqual([]);
  });
});

/** The tables of the sheet. */
function tables(sheet: Sheet) {
  return sheet.blocks.filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table');
}
