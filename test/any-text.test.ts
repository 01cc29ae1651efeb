import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtin } from '../src/builtin.ts';
import { changedTexts } from '../src/changed-texts.ts';
import type { CheckedDraft } from '../src/check-draft.ts';
import { draftSchema } from '../src/draft/schema.ts';
import { visitTexts } from '../src/draft/visit-texts.ts';
import { fieldAt } from '../src/form/field-at.ts';
import { mergeLanguage } from '../src/language/merge-language.ts';
import { cleanText } from '../src/markup/clean-text.ts';
import type { DocumentKind } from '../src/template/fill-document.ts';
import { proseBlocks } from '../src/template/prose-blocks.ts';
import { parseXml } from '../src/xml/parse-xml.ts';
import { anyText, changedSigns, longText, unfitText } from './any-text.ts';
import { checkText } from './check-text.ts';
import { bare } from './document-lines.ts';
import { bytesOf, modelOf } from './every-document.ts';
import { textPaths, wholeDraft } from './whole-draft.ts';
import { partOf, textOf } from './word/word-text.ts';

const paths = textPaths();

/** A character that no draft may hold, itself or as an escape of JSON. */
const unfitCharacter =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\p{Surrogate}\p{Noncharacter_Code_Point}]|(?<!\\)\\(?:u(?:00[01]|d[89a-f])|[bf])/u;

/** All documents that can be made of a draft that gives every key. */
const documents: readonly {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly choice?: { readonly grade?: number; readonly cover?: boolean };
}[] = [
  { name: 'pd', kind: 'pd' },
  { name: 'pd without cover', kind: 'pd', choice: { cover: false } },
  { name: 'pwp', kind: 'pwp' },
  { name: 'evaluation', kind: 'evaluation' },
  { name: 'difference', kind: 'difference', choice: { grade: 12 } },
  { name: 'form-b', kind: 'form-b' },
  { name: 'form-a', kind: 'form-a' },
  { name: 'crosswalk', kind: 'crosswalk' },
  { name: 'posting', kind: 'posting' },
];

/** The draft with a text in each of its fields, written as YAML in the way of JSON, a line for each text. */
function draftText(texts: (path: string, index: number) => string): string {
  let index = 0;
  return JSON.stringify(
    wholeDraft((path) => texts(path, index++)),
    null,
    1,
  );
}

/** What is said in a file, without white space; also checks that the file is what it should be. */
async function saidIn(format: 'docx' | 'html' | 'md', bytes: Uint8Array): Promise<string> {
  // Writing a Word file includes the check of the whole package.
  if (format === 'docx') return bare(textOf(partOf(bytes, 'word/document.xml')));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  expect(cleanText(text).changes).toEqual([]);
  if (format === 'html') {
    expect(parseXml(text.replace('<!doctype html>\n', '')).problem).toBeUndefined();
    const [, body = ''] = /<body>(.*)<\/body>/s.exec(text) ?? [];
    return bare(body.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, (_, name) => signs[name] ?? ''));
  }
  return bare(text.replace(/\\([!-/:-@[-`{-~\n])/g, '$1').replaceAll('&#123;', '{'));
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The texts of a read draft by path. */
function textsOf({ merged, report }: CheckedDraft): Map<string, string> {
  const reading = report.diagnostics.filter(({ rule }) =>
    /^(yaml|encoding|control|typo|missing|wrong|prose|unknown)/.test(rule),
  );
  if (merged === null) throw new Error(JSON.stringify(reading));
  const texts = new Map<string, string>();
  visitTexts(merged.draft, (text, path) => texts.set(path.join('.'), text));
  return texts;
}

/** What of a text stands in a document in one piece: paragraphs, items of lists without their bullets, lines. */
function piecesOf(text: string): string[] {
  const blocks = proseBlocks(cleanText(text).text.replaceAll('\u2028', '\n\n'));
  return blocks.flatMap((block) => (block.list ? block.items : [block.text])).map(bare);
}

/** The fields that each document prints, found by printing a word of its own for each field. */
const printed = new Map<string, readonly string[]>();
{
  const word = (index: number) =>
    `Word${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}x`;
  const checked = checkText(draftText((_, index) => word(index)));
  for (const { name, kind, choice } of documents) {
    // Markdown also says what is meant for the site.
    const model = modelOf(checked, kind, { ...choice, allowErrors: false });
    const said = await saidIn('md', await bytesOf(model, 'md'));
    printed.set(
      name,
      paths.filter((_, index) => said.includes(word(index))),
    );
  }
}

function documentsWith(path: string) {
  return documents.filter(({ name }) => printed.get(name)?.includes(path));
}

/** Checks that every document is valid and lacks no text that it prints. */
async function expectSaid(checked: CheckedDraft): Promise<void> {
  const texts = textsOf(checked);
  const missing: string[] = [];
  for (const { name, kind, choice } of documents) {
    const model = modelOf(checked, kind, choice);
    for (const format of ['docx', 'html', 'md'] as const) {
      const said = await saidIn(format, await bytesOf(model, format));
      for (const path of printed.get(name) ?? []) {
        // The address of a page is for the site that shows it.
        if (path === 'announcement.permalink' && format !== 'md') continue;
        const pieces = piecesOf(texts.get(path) ?? '').filter((piece) => !said.includes(piece));
        missing.push(...pieces.map((piece) => `${name} as ${format}, ${path}: ${piece.slice(0, 200)}`));
      }
    }
  }
  expect(missing).toEqual([]);
}

describe('the fields of the draft format that take any text', () => {
  it('print in some document, all but notes to the reviewer and records of the hiring action', () => {
    const found = new Set([...printed.values()].flat());
    const notPrinted = paths.filter((path) => !found.has(path) && !path.startsWith('developmental.'));
    expect(notPrinted).toEqual([
      'cxLanguage.replace.IN-01.reason',
      'cxLanguage.replace.F1-05.reason',
      'verification.announcement',
      'hiring.sharedCertificateCoordinator',
      'hiring.certificate.number',
      'hiring.talentPoolRequest.freezeEvidence',
    ]);
  });
});

describe('any text', () => {
  const everyField = { minLength: paths.length, maxLength: paths.length };

  it('is read as it is written and stands in every document that prints it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.array(anyText(), everyField)), async (texts) => {
        const checked = checkText(draftText((_, index) => texts[index] ?? ''));
        const read = textsOf(checked);
        for (const [index, path] of paths.entries()) {
          if (isProse(path)) expect(read.get(path)).toBe(texts[index]);
        }
        await expectSaid(checked);
      }),
      { numRuns: 3 },
    );
  });

  it('may be longer than any page, line or cell', async () => {
    const long = fc.uniqueArray(fc.nat(paths.length - 1), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(long, fc.array(longText(), { minLength: 8, maxLength: 8 }), async (places, texts) => {
        await expectSaid(checkText(draftText((_, index) => texts[places.indexOf(index)] ?? 'Text')));
      }),
      { numRuns: 3 },
    );
  });

  it('is told with its line where it cannot be printed as it is', () => {
    const sign = fc.constantFrom(...changedSigns);
    fc.assert(
      fc.property(fc.nat(paths.length - 1), sign, (place, character) => {
        const path = paths[place] ?? '';
        const text = draftText((_, index) => (index === place ? `Before${character} after` : 'Text'));
        const checked = checkText(text);
        const line = text.split('\n').findIndex((one) => one.includes('Before')) + 1;
        // Codes lose what nobody sees while they are read, which is a finding.
        const finding = checked.report.diagnostics.find(
          (found) => found.rule === 'typographic-code' && found.range.line === line,
        );
        expect(changedTexts(checked)).toEqual(
          finding === undefined ? [expect.stringMatching(new RegExp(`^Line ${line}, .+: One `))] : [],
        );
        expect(finding === undefined, path).toBe(isProse(path));
      }),
    );
  });

  it('that no draft may hold is a finding at its place, and nothing is exported', () => {
    fc.assert(
      fc.property(fc.nat(paths.length - 1), unfitText(), fc.boolean(), (place, unfit, escaped) => {
        const written = draftText((_, index) => (index === place ? unfit : 'Text'));
        const text = escaped ? written : unescaped(written);
        const checked = checkText(text);
        const line = text.slice(0, text.search(unfitCharacter)).split('\n').length;
        const found = checked.report.diagnostics.find(({ rule }) => rule === 'control-character');
        expect(found?.range.line).toBe(line);
        expect(checked.merged).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('that got past the reader does no harm to a document', async () => {
    const checked = checkText(draftText(() => 'Text'));
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.array(fc.oneof(anyText(), unfitText()), everyField)), async (texts) => {
        const draft = structuredClone(checked.merged?.draft);
        if (checked.merged === null || draft === undefined) throw new Error('The draft cannot be read');
        for (const [index, path] of paths.entries()) put(draft, path.split('.'), texts[index] ?? '');
        await expectSaid({ ...checked, merged: mergeLanguage(draft, builtin.libraries) });
      }),
      { numRuns: 3 },
    );
  });
});

describe('no text', () => {
  it('is a finding or leaves an empty place, in any field', () => {
    const empty = fc.constantFrom('', ' ', '\n \t\n', '\u200b', '\u2028');
    fc.assert(
      fc.property(fc.nat(paths.length - 1), empty, (place, text) => {
        const path = paths[place] ?? '';
        const checked = checkText(draftText((_, index) => (index === place ? text : 'Text')));
        const found = checked.report.diagnostics.filter((one) => one.path.join('.') === path);
        if (checked.merged === null) expect(found.length, path).toBeGreaterThan(0);
        else {
          for (const { kind, choice } of documentsWith(path)) modelOf(checked, kind, choice);
        }
      }),
      { numRuns: 80 },
    );
  });
});

/** Whether a field is printed as it is written, and no code. */
function isProse(path: string): boolean {
  const steps = path.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step));
  return fieldAt(draftSchema, steps)?.kind !== 'code';
}

/** Text in which control characters stand themselves and not as escapes; halves of characters cannot. */
function unescaped(text: string): string {
  return text.replace(/\\u(00[01][0-9a-f])/g, (_, point: string) =>
    String.fromCharCode(Number.parseInt(point, 16)),
  );
}

function put(target: unknown, [step = '', ...rest]: string[], text: string): void {
  const place = target as Record<string, unknown>;
  if (rest.length === 0) place[step] = text;
  else put(place[step], rest, text);
}
