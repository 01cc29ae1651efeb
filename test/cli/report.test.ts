import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/cli/report-targets.ts';
import { smallDraft } from '../check-text.ts';
import { fileText, type MemoryIo, type MemoryOptions, memoryIo, type Outcome, runIn } from './memory-io.ts';

/** The whole drafts among the fixtures, good and bad. */
function fixtures(): Record<string, Uint8Array> {
  const files = ['ok', 'bad'].flatMap((folder) =>
    readdirSync(`fixtures/${folder}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name): [string, Uint8Array] => [
        `pds/${folder}/${name}`,
        readFileSync(`fixtures/${folder}/${name}`),
      ]),
  );
  return Object.fromEntries(files);
}

const numbered = (number: string, percent = 100): string =>
  smallDraft
    .replace('grade: 13', `grade: 13\n  number: "${number}"`)
    .replace('percent: 100', `percent: ${percent}`);

/** A folder with findings of every kind: of single drafts, of the folder, of settings, and names as nobody gives them. */
const folder = (): Record<string, string | Uint8Array> => ({
  ...fixtures(),
  'pds/twins/a.yaml': numbered('A1'),
  'pds/twins/b.yaml': numbered('A1', 90),
  'pds/twins/c.yaml': `${numbered('A1')}# cxpd-ignore number-unique: never met\n`,
  'pds/twins/d.yaml': numbered('A1').replace(
    '  number',
    '  # cxpd-ignore number-unique: one of two\n  number',
  ),
  'pds/twins/other.yaml': 'a: b\n',
  'pds/faulty/cxpd.config.yaml': 'rules:\n  duties-total: off\n  near-copy: error\n  duties-count: off\n',
  'pds/faulty/a.yaml': smallDraft,
  'pds/faulty/b.yaml': smallDraft,
  'pds/own/cxpd.config.yaml': 'languageLibraries: [missing]\nrules: {number-unique: off}\n',
  'pds/own/a.yaml': numbered('A1'),
  'pds/own/retired.yaml': smallDraft.replace('cxpd: 1', 'cxpd: 1\nstatus: retired'),
  'pds/odd/::error file=x::y.yaml': numbered('B2', 80),
  'pds/odd/a|b`c <b> @d.yaml': numbered('B2', 70),
  'pds/odd/\u001b[2J\n## x.yaml': 'cxpd: 1\nposition: a: b\n',
  'pds/odd/shut.yaml': smallDraft,
});

const options: MemoryOptions = { closed: { 'pds/odd/shut.yaml': 'EACCES' } };

const flags = reportFormats.flatMap((format) => ['--format', `${format}=all/${format}`]);

function reports(io: MemoryIo): Record<string, string> {
  return Object.fromEntries(reportFormats.map((format) => [format, fileText(io, `all/${format}`)]));
}

/** Checks a folder in parts and joins their reports; gives what the joining said. */
async function inParts(io: MemoryIo, count: number, args: string[], merge: string[]): Promise<Outcome> {
  for (let part = 1; part <= count; part++) {
    const shard = ['--shard', `${part}/${count}`, '--format', `json=parts/shard-${part}.json`];
    const { code } = await runIn(io, 'validate', ...shard, ...args);
    expect(code).toBeLessThan(2);
  }
  return runIn(io, 'report', 'merge', 'parts', ...merge);
}

describe('the parts of a folder together', () => {
  test.each([1, 3, 7, 90])('give what one run gives, byte for byte, in every form: %i', async (count) => {
    const whole = memoryIo(folder(), options);
    const one = await runIn(whole, 'validate', ...flags, 'pds');
    expect(one.code).toBe(1);
    const expected = reports(whole);
    expect(expected.json).toContain('"number-unique"');
    expect(expected.json).toContain('"near-copy"');
    expect(expected.json).toContain('"unreadable-file"');
    expect(expected.json).toContain('"suppressed": ');

    const parts = memoryIo(folder(), options);
    const joined = await inParts(parts, count, ['pds'], flags);
    expect(joined).toEqual(one);
    expect(reports(parts)).toEqual(expected);
  });

  test('obey --quiet and --fail-on as one run does', async () => {
    for (const more of [['--quiet'], ['--fail-on', 'info'], ['--quiet', '--fail-on', 'warning']]) {
      const files = { 'a.yaml': smallDraft, 'b.yaml': smallDraft };
      const one = await runIn(memoryIo(files), 'validate', ...more);
      expect(await inParts(memoryIo(files), 2, [], more)).toEqual(one);
    }
  });

  test('leave out what a baseline knows, as one run does', async () => {
    const known = memoryIo(folder(), options);
    await runIn(known, 'validate', '--baseline', 'known.yaml', '--update-baseline', 'pds');
    const changed = {
      ...folder(),
      'known.yaml': fileText(known, 'known.yaml'),
      'pds/twins/b.yaml': numbered('A2'),
      'pds/new.yaml': numbered('A1', 80),
    };
    const whole = memoryIo(changed, options);
    const one = await runIn(whole, 'validate', '--baseline', 'known.yaml', ...flags, 'pds');
    expect(fileText(whole, 'all/json')).toContain('"known": ');
    const parts = memoryIo(changed, options);
    const args = ['--baseline', 'known.yaml'];
    expect(await inParts(parts, 4, [...args, 'pds'], [...args, ...flags])).toEqual(one);
    expect(reports(parts)).toEqual(reports(whole));
    expect((await runIn(parts, 'report', 'merge', 'parts')).err).toContain(
      'Name their baseline with --baseline',
    );
  });

  test('tell once of each entry of a baseline whose finding is gone, also without the baseline', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const faulty = Object.fromEntries(names.map((name) => [`pds/${name}.yaml`, numbered(name, 90)]));
    const known = memoryIo(faulty);
    // Whether findings about the folder are gone can only be told with the baseline.
    const off = ['number-unique', 'same-title-different-text', 'near-copy'].flatMap((id) => [
      '--rule',
      `${id}=off`,
    ]);
    const use = ['--baseline', 'known.yaml', 'pds', ...off];
    await runIn(known, 'validate', '--update-baseline', ...use);
    const { 'pds/e.yaml': _, ...rest } = faulty;
    const mended = { 'pds/b.yaml': numbered('b'), 'pds/c.yaml': numbered('c') };
    const files = { ...rest, ...mended, 'known.yaml': fileText(known, 'known.yaml') };
    const one = await runIn(memoryIo(files), 'validate', '--format', 'json', ...use);
    expect(one.out.match(/"baseline-gone"/g)).toHaveLength(6);
    const joined = await inParts(memoryIo(files), 3, use, ['--format', 'json']);
    expect(joined.out).toBe(one.out);
  });

  test('tell of a baseline with mistakes, past days and very many entries that are gone, as one run does', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index + 100}`);
    const faulty = Object.fromEntries(names.map((name) => [`pds/${name}.yaml`, numbered(name, 90)]));
    const known = memoryIo(faulty);
    const use = ['--baseline', 'known.yaml', 'pds'];
    await runIn(known, 'validate', '--update-baseline', ...use);
    const past = fileText(known, 'known.yaml').replaceAll(
      /(file: pds\/1[0-5]\d.yaml\n {4}rule: duties-total-100\n)/g,
      '$1    until: 2026-11-20\n',
    );
    const left = names.filter((_, index) => index < 30);
    const now = Object.fromEntries(
      left.map((name) => [`pds/${name}.yaml`, numbered(name, +name % 2 ? 90 : 100)]),
    );
    for (const severity of [undefined, 'off', 'error']) {
      const files: Record<string, string> = { ...now, 'known.yaml': `${past}  - rul: x\n` };
      if (severity !== undefined) files['cxpd.config.yaml'] = `rules: {baseline-gone: ${severity}}\n`;
      const whole = memoryIo(files);
      const one = await runIn(whole, 'validate', ...flags, ...use);
      const parts = memoryIo(files);
      expect(await inParts(parts, 3, use, [...flags, '--baseline', 'known.yaml'])).toEqual(one);
      expect(reports(parts)).toEqual(reports(whole));
      const gone = severity === 'off' ? 0 : 20;
      expect(fileText(whole, 'all/json').match(/"rule": "baseline-gone"/g) ?? []).toHaveLength(gone);
      expect(fileText(whole, 'all/text')).toContain('Known until 2026-11-20 only');
    }
  });

  test('fail with 2 where a named file could not be read, and report the others', async () => {
    const files = { 'a.yaml': smallDraft, 'b.yaml': smallDraft, 'c.yaml': smallDraft };
    const closed = { closed: { 'b.yaml': 'EACCES' } };
    const one = await runIn(memoryIo(files, closed), 'validate', 'a.yaml', 'b.yaml', 'c.yaml');
    expect(one.code).toBe(2);
    const io = memoryIo(files, closed);
    for (const part of [1, 2]) {
      await runIn(
        io,
        'validate',
        '--shard',
        `${part}/2`,
        '--format',
        `json=s${part}.json`,
        'a.yaml',
        'b.yaml',
        'c.yaml',
      );
    }
    expect(await runIn(io, 'report', 'merge', 's1.json', 's2.json')).toEqual(one);
  });
});

describe('what is refused', () => {
  const io = memoryIo(
    { 'a.yaml': smallDraft, 'b.yaml': smallDraft, 'c.yaml': smallDraft },
    { links: { 'link.json': 'part.json' } },
  );
  const make = (file: string, ...more: string[]): Promise<Outcome> =>
    runIn(io, 'validate', '--format', `json=${file}`, ...more);
  const refused = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await runIn(io, 'report', ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    return err;
  };
  const put = (file: string, text: string | Uint8Array): void => {
    io.files.set(
      memoryIo({ [file]: text })
        .files.keys()
        .next().value ?? '',
      Buffer.from(text),
    );
  };

  test('parts that are missing, or there twice', async () => {
    for (const part of [1, 2, 3, 4]) await make(`p${part}.json`, '--shard', `${part}/4`, '.');
    expect(await refused('merge', 'p1.json', 'p3.json', 'p4.json')).toContain('Part 2 of 4 is missing.');
    expect(await refused('merge', 'p1.json')).toContain('Parts 2, 3 and 4 of 4 are missing.');
    put('again.json', fileText(io, 'p1.json'));
    expect(await refused('merge', 'p1.json', 'again.json')).toContain(
      'Part 1 of 4 is there twice: p1.json and again.json.',
    );
    expect((await runIn(io, 'report', 'merge', 'p?.json', './p1.json', 'p*.json')).code).toBe(2);
    expect(
      (await runIn(io, 'report', 'merge', './p1.json', 'p1.json', 'p2.json', 'p3.json', 'p4.json')).code,
    ).toBe(0);
  });

  test('parts of different runs', async () => {
    await make('a1.json', '--shard', '1/2', '.');
    await make('b2.json', '--shard', '2/2', '--stage', 'selection', '.');
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain(
      'b2.json was not made in the same way as a1.json.',
    );
    await make('b2.json', '--shard', '2/2', '--rule', 'duties-count=off', '.');
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain('not made in the same way');
    await make('b2.json', '--shard', '2/2', '--baseline', 'known.txt', '--update-baseline', '.');
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain('not made in the same way');
    await make('a1.json', '--shard', '1/2', '--baseline', './known.txt', '.');
    expect((await runIn(io, 'report', 'merge', 'a1.json', 'b2.json')).code).not.toBe(2);
    await make('a1.json', '--shard', '1/2', '.');
    await make('b2.json', '--shard', '2/2', 'a.yaml', 'b.yaml');
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain('they are not of one run');
    await make('b2.json', '--shard', '2/3', '.');
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain('b2.json is one of 3 parts');
    await make('b2.json', '--shard', '2/2', '--quiet', '.');
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain('it was made with --quiet');
    put('b2.json', fileText(io, 'a1.json').replace('"program": "development"', '"program": "9.9.9"'));
    expect(await refused('merge', 'a1.json', 'b2.json')).toContain(
      'was made by cxpd 9.9.9, and this is cxpd',
    );
  });

  test('files that are no reports of parts', async () => {
    await make('part.json', '--shard', '1/1', '.');
    const part = fileText(io, 'part.json');
    await make('whole.json', '.');
    put('empty.json', '');
    put('other.json', '{"results": []}');
    put('versioned.json', '{"version": 1}');
    put('list.json', '[1, 2]');
    put('text.json', 'Hello "results": [1]');
    put('cut.json', part.slice(0, -20));
    put('cut-early.json', part.slice(0, 60));
    put('utf16.json', Buffer.from(`\ufeff${part}`, 'utf16le'));
    put('newer.json', part.replace('"version": 1', '"version": 2'));
    put('fewer.json', part.replace('"files": 3,', '"files": 4,'));
    put('forged.json', part.replace('"stage": "draft",\n      "diag', '"stage": "::error::",\n      "diag'));
    put('broken.json', part.replace('"file": "a.yaml"', '"file": "a.yaml'));
    put('folder/notes.txt', '');
    expect(await refused('merge', 'whole.json')).toContain('whole.json is the report of a whole run');
    expect(await refused('merge', 'empty.json')).toContain('empty.json is empty');
    for (const name of ['other', 'versioned', 'list', 'text']) {
      expect(await refused('merge', `${name}.json`)).toContain(`${name}.json is no report of cxpd in JSON`);
    }
    expect(await refused('merge', 'cut.json')).toContain('cut.json ends too early');
    expect(await refused('merge', 'cut-early.json')).toContain('cut-early.json ends too early');
    expect(await refused('merge', 'utf16.json')).toContain('not saved as UTF-8');
    expect(await refused('merge', 'newer.json')).toContain('another version');
    for (const name of ['fewer', 'forged', 'broken']) {
      expect(await refused('merge', `${name}.json`)).toMatch(/is damaged|ends too early/);
    }
    expect(await refused('merge', 'missing.json')).toContain('There is no file or folder "missing.json"');
    expect(await refused('merge', 'folder')).toContain('holds no JSON files');
    for (const target of ['./part.json', 'link.json']) {
      expect(await refused('merge', 'part.json', '--format', `json=${target}`)).toContain(
        'one of the reports to join',
      );
    }
    put('marked.json', `\ufeff${JSON.stringify(JSON.parse(part))}`);
    expect((await runIn(io, 'report', 'merge', 'marked.json')).code).toBe(0);
  });

  test('other words after report, and none', async () => {
    expect(await refused('split', 'x.json')).toContain('Unexpected "split" after report, expected merge.');
    expect(await refused('merge')).toContain('Missing reports of parts');
    expect(await refused()).toContain('Missing "merge" after report.');
  });
});
