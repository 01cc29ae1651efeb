import { expect, it } from 'vitest';
import { checkLook, type LookFault } from '../../src/cli/check-look.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { readReference } from '../../src/word/reference/read-reference.ts';
import type { WordReference } from '../../src/word/reference/word-reference.ts';
import { agencyLook, type Edit, type Letterhead, letterheadFile, referenceFile } from '../reference-file.ts';

const read = (bytes: Uint8Array): WordReference => {
  const reference = readReference(readPackage(bytes));
  if (reference === null) throw new Error('The reference cannot be read');
  return reference;
};
const check = async (file: Promise<Uint8Array>) => checkLook(read(await file), 'our.docx');
const sentences = (faults: readonly LookFault[]): string[] =>
  faults.map(({ message, fix }) => `${message} ${fix}`);
const faultsOf = async (edits: readonly Edit[]) => sentences(await check(referenceFile(edits)));
const faultsOfEdges = async (letterhead: Letterhead) => sentences(await check(letterheadFile(letterhead)));
const style = (id: string, run: string): Edit => [
  'word/styles.xml',
  new RegExp(`(w:styleId="${id}">.*?)<w:rPr>.*?</w:rPr>`, 's'),
  `$1<w:rPr>${run}</w:rPr>`,
];

it('a look that everybody can read has no fault', async () => {
  expect(await faultsOf([])).toEqual([]);
  expect(await faultsOf(agencyLook)).toEqual([]);
});

it('a pale heading is named with the style to modify', async () => {
  expect(await faultsOf([style('Heading2', '<w:color w:val="BFBFBF"/>')])).toEqual([
    'Unexpected contrast of 1.83:1 (BFBFBF on FFFFFF) in "Heading 2", expected at least 4.5:1. ' +
      'Modify the style Heading 2 in our.docx (in Word: Home, Styles, right-click it, Modify).',
  ]);
});

it('a fault has its style, colors and size as data', async () => {
  const faults = await check(
    referenceFile([style('Heading2', '<w:color w:val="BFBFBF"/>'), style('Small', '<w:sz w:val="13"/>')]),
  );
  expect(faults).toEqual([
    expect.objectContaining({
      rule: 'docx-contrast',
      style: 'Heading 2',
      measured: { color: 'BFBFBF', fill: 'FFFFFF' },
    }),
    expect.objectContaining({ rule: 'docx-font-size', style: 'Small', measured: { points: 6.5 } }),
  ]);
});

it('each of several pale styles is named', async () => {
  const faults = await faultsOf([
    style('Heading2', '<w:color w:val="BFBFBF"/>'),
    style('Heading3', '<w:color w:val="BFBFBF"/>'),
  ]);
  expect(faults.map((fault) => /Modify the style (.*?) in/.exec(fault)?.[1])).toEqual([
    'Heading 2',
    'Heading 3',
  ]);
});

it('text that is dark on white and not on the shading of a header row is found', async () => {
  const [fault, ...others] = await faultsOf([style('TableHeading', '<w:color w:val="6E7680"/>')]);
  expect(fault).toMatch(/6E7680 on E9EDF2.*Modify the style Table Heading/);
  expect(others).toEqual([]);
});

it('small type of plain text is laid to plain text, once', async () => {
  const faults = await faultsOf([
    ['word/styles.xml', '<w:sz w:val="22"/><w:szCs w:val="22"/>', '<w:sz w:val="14"/><w:szCs w:val="14"/>'],
  ]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^Unexpected type of 7 points.*Modify the style Normal in our\.docx/);
});

it('pale text in a header is said to stand there', async () => {
  const header = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Parks Service</w:t></w:r></w:p>';
  const [fault] = await faultsOfEdges({ header, footer: '<w:p/>' });
  expect(fault).toMatch(/in "Parks Service", expected at least 4\.5:1\. It stands in the header\./);
});

it('a mark that stands in a header only is told', async () => {
  const header = '<w:p><w:r><w:t>CONFIDENTIAL</w:t></w:r></w:p>';
  expect((await faultsOfEdges({ header, footer: '<w:p/>' })).join()).toContain('"CONFIDENTIAL"');
});
