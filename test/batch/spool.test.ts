import { expect, test } from 'vitest';
import { createSpool } from '../../src/batch/spool.ts';
import type { FileReport } from '../../src/diagnostics/report.ts';
import type { ScratchFile } from '../../src/io.ts';
import { memoryIo } from '../cli/memory-io.ts';

function report(file: string, note: string): FileReport {
  return { file, stage: 'draft', diagnostics: [], rulesNotRun: [], skipped: [note] };
}

/** Counts what is asked of the scratch file. */
function countingScratch() {
  const asked = { opened: 0, appended: 0 };
  const open = (): ScratchFile => {
    asked.opened++;
    const scratch = memoryIo().openScratch();
    return {
      ...scratch,
      append: (bytes) => {
        asked.appended += bytes.length;
        scratch.append(bytes);
      },
    };
  };
  return { asked, open };
}

test('few reports stay in memory', () => {
  const { asked, open } = countingScratch();
  const spool = createSpool(open);
  expect(spool.add(report('a.yaml', 'x'))).toBe(0);
  expect(spool.add(report('b.yaml', 'y'))).toBe(1);
  expect(spool.read(0)).toEqual(report('a.yaml', 'x'));
  expect(spool.read(1)).toEqual(report('b.yaml', 'y'));
  expect(asked.opened).toBe(0);
});

test('many reports are read back from a scratch file, in any order and again', () => {
  const { asked, open } = countingScratch();
  const spool = createSpool(open, 1000);
  const reports = Array.from({ length: 200 }, (_, number) =>
    report(`${number}.yaml`, 'ö\ud800\n'.repeat(number)),
  );
  for (const one of reports) spool.add(one);
  expect(asked.opened).toBe(1);
  expect(asked.appended).toBeGreaterThan(10_000);
  for (const number of [199, 0, 57, 58, 3, 198, 0]) expect(spool.read(number)).toEqual(reports[number]);
  spool.add(report('late.yaml', 'z'));
  expect(spool.read(200)).toEqual(report('late.yaml', 'z'));
  expect(spool.size).toBe(201);
});

test('a report larger than the memory is kept', () => {
  const { open } = countingScratch();
  const spool = createSpool(open, 100);
  const large = report('a.yaml', 'x'.repeat(5000));
  spool.add(large);
  spool.add(report('b.yaml', 'y'));
  expect(spool.read(0)).toEqual(large);
  expect(spool.read(1)).toEqual(report('b.yaml', 'y'));
});

test('the text of a file is not kept', () => {
  const spool = createSpool(countingScratch().open);
  spool.add({ ...report('a.yaml', 'x'), text: 'cxpd: 1\n' });
  expect(spool.read(0)).toEqual(report('a.yaml', 'x'));
});
