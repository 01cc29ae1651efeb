// How long one Word file takes when many are made, in one process: all of it, from the draft's bytes to the file's,
// against docx alone, which is given the finished blocks and makes and packs its own objects of them. Prints the ratio
// of the medians. `COUNT` says how many files.
import { readFileSync } from 'node:fs';
import { Packer } from 'docx';
import { buildDocument, modelDocument } from '../../src/build-document.ts';
import { builtin } from '../../src/builtin.ts';
import { checkDraft } from '../../src/check-draft.ts';
import { draftMarks, sealWith } from '../../src/cli/own-output.ts';
import { pageRuns } from '../../src/word/page-runs.ts';
import { documentStyles } from '../../src/word/styles.ts';
import { wordDocument } from '../../src/word/word-document.ts';

const count = Number(process.env.COUNT ?? 100);
const [file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const { standards, libraries } = builtin;

/** A draft that differs from the others; the seed is its index. */
function check(index: number) {
  const own = text.replace('  supervisoryStatus', `  number: BENCH-${index}\n  supervisoryStatus`);
  return checkDraft(`${index}.yaml`, new TextEncoder().encode(own), {
    standards,
    libraries,
    settings: {},
    today: '2026-10-01',
  });
}

const options = {
  document: 'pd',
  cover: true,
  allowErrors: false,
  version: '',
  standards,
  libraries,
} as const;

async function whole(index: number): Promise<Uint8Array> {
  const checked = check(index);
  if (checked.draft === null) throw new Error('The draft cannot be read.');
  const seal = sealWith(draftMarks(checked.draft));
  return (await buildDocument(checked, { ...options, format: 'docx', seal })).bytes;
}

const models = Array.from({ length: count }, (_, index) => modelDocument(check(index), options).model);

async function docxAlone(index: number): Promise<Uint8Array> {
  const model = models[index];
  if (model === undefined) throw new Error('There is no such model.');
  return Packer.pack(wordDocument(model, pageRuns(model.blocks), documentStyles()), 'uint8array');
}

async function time(make: (index: number) => Promise<Uint8Array>, index: number): Promise<number> {
  const start = performance.now();
  await make(index);
  return performance.now() - start;
}

/** The median of the second half, when the engine has compiled what it runs often. */
const median = (times: readonly number[]): number =>
  times.slice(Math.floor(count / 2)).sort((one, other) => one - other)[Math.floor(count / 4)] ?? Number.NaN;

async function measure(): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let index = 0; index < count; index++) {
    ours.push(await time(whole, index));
    theirs.push(await time(docxAlone, index));
  }
  process.stdout.write(`${median(ours) / median(theirs)}\n`);
}

void measure();
