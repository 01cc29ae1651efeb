import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { fileText, home, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const wholeDraft = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');
const otherDraft = readFileSync('fixtures/ok/gs12-budget-analyst.yaml', 'utf8');
const badDraft = smallDraft.replace('percent: 100', 'percent: 90');

const written = (io: MemoryIo): string[] =>
  [...io.files.keys()]
    .map((file) => path.relative(home, file).replaceAll('\\', '/'))
    .filter((file) => !/ya?ml$/.test(file));

describe('what is written', () => {
  test('pd and pwp of a draft that has a performance plan', async () => {
    const io = memoryIo({ 'pds/gs13.yaml': wholeDraft });
    const { code, out } = await runIn(io, 'export', 'pds/gs13.yaml');
    expect(code).toBe(0);
    expect(out).toBe('out/gs13-pd.docx\nout/gs13-pwp.docx\n');
    expect(written(io)).toEqual(['out/gs13-pd.docx', 'out/gs13-pwp.docx']);
    expect(io.files.get(path.join(home, 'out', 'gs13-pd.docx'))?.subarray(0, 2)).toEqual(
      new TextEncoder().encode('PK'),
    );
  });

  test('pd alone of a draft without one, which is said', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--format', 'md');
    expect(code).toBe(0);
    expect(written(io)).toEqual(['out/a-pd.md']);
    expect(err).toContain('a.yaml has no performance plan: no pwp is written.');
  });

  test('a pwp that is asked for by name needs a performance plan', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--document', 'pwp');
    expect(code).toBe(2);
    expect(err).toContain('a.yaml has no performance plan');
    expect((await runIn(io, 'export', 'a.yaml', '--document', 'all', '--format', 'md')).code).toBe(0);
  });

  test('other formats and places', async () => {
    const io = memoryIo({ 'a.yaml': wholeDraft });
    await runIn(io, 'export', 'a.yaml', '--format', 'html', '--out-dir', 'web', '--document', 'pd');
    await runIn(io, 'export', 'a.yaml', '--out', 'My PD.md', '--document', 'pd');
    expect(written(io)).toEqual(['web/a-pd.html', 'My PD.md']);
    expect(fileText(io, 'web/a-pd.html')).toMatch(/^<!doctype html>/i);
  });

  test('the same bytes for the same draft, wherever it lies', async () => {
    const io = memoryIo({ 'x/a.yaml': wholeDraft, 'y/z/b.yaml': wholeDraft });
    await runIn(io, 'export', 'x/a.yaml', 'y/z/b.yaml', '--document', 'pd');
    await runIn(io, 'export', 'x/a.yaml', '--document', 'pd', '--out-dir', 'again');
    const words = written(io).filter((file) => file.endsWith('.docx'));
    const [one, two, three] = words.map((file) => io.files.get(path.join(home, file)));
    expect(one).toEqual(two);
    expect(one).toEqual(three);
  });

  test('other things are let in between the documents of one draft, such as Ctrl-C', async () => {
    // Work seems to have gone on for long whenever that is asked.
    let clock = 0;
    const uptime = vi.spyOn(process, 'uptime').mockImplementation(() => clock++);
    let turns = 0;
    let goesOn = true;
    const turn = (): void => {
      turns++;
      if (goesOn) setImmediate(turn);
    };
    const io = memoryIo({ 'a.yaml': wholeDraft });
    const atWrites: number[] = [];
    const writeFile: typeof io.writeFile = (file, content) => {
      atWrites.push(turns);
      return io.writeFile(file, content);
    };
    turn();
    try {
      await runIn(
        Object.assign(Object.create(io), { writeFile }),
        'export',
        'a.yaml',
        '--format',
        'md',
        '--document',
        'all',
      );
    } finally {
      goesOn = false;
      uptime.mockRestore();
    }
    expect(atWrites.length).toBeGreaterThan(3);
    expect(new Set(atWrites).size).toBe(atWrites.length);
    expect(atWrites[0]).toBeGreaterThan(atWrites.length);
  });

  test('a draft from standard input is called stdin', async () => {
    const io = memoryIo({}, { stdin: smallDraft });
    expect((await runIn(io, 'export', '-', '--format', 'md')).out).toBe('out/stdin-pd.md\n');
  });
});

describe('documents for a classifier', () => {
  const ladder = readFileSync('fixtures/ok/gs12-cx-specialist-ladder.yaml', 'utf8');
  const executive = readFileSync('fixtures/ok/es-chief-cx-officer.yaml', 'utf8');
  const exported = (io: MemoryIo, ...flags: string[]) =>
    runIn(io, 'export', 'a.yaml', '--format', 'md', ...flags);

  test('an evaluation statement', async () => {
    const io = memoryIo({ 'a.yaml': ladder });
    expect((await exported(io, '--document', 'evaluation')).out).toBe('out/a-evaluation.md\n');
    expect(fileText(io, 'out/a-evaluation.md')).toContain('# Position Evaluation Statement');
  });

  test('a statement of difference for the grade that is chosen', async () => {
    const io = memoryIo({ 'a.yaml': ladder });
    expect((await exported(io, '--document', 'difference', '--grade', '11')).out).toBe(
      'out/a-difference.md\n',
    );
    expect(fileText(io, 'out/a-difference.md')).toContain('GS-0301-11');
  });

  test('a statement of another grade does not replace it', async () => {
    const io = memoryIo({ 'a.yaml': ladder });
    await exported(io, '--document', 'difference', '--grade', '11');
    const { code, err } = await exported(io, '--document', 'difference', '--grade', '9');
    expect(code).toBe(2);
    expect(err).toContain('is there already and is not an unchanged export of this draft');
    expect((await exported(io, '--document', 'difference', '--grade', '11')).code).toBe(0);
  });

  test('all that a draft can make, with a statement for each lower grade', async () => {
    const io = memoryIo({ 'a.yaml': ladder });
    const { code, out } = await exported(io, '--document', 'all');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 5)).toEqual([
      'out/a-pd.md',
      'out/a-pwp.md',
      'out/a-evaluation.md',
      'out/a-difference-11.md',
      'out/a-difference-9.md',
    ]);
  });

  test('what a draft cannot make is left out of all, and said', async () => {
    const io = memoryIo({ 'a.yaml': executive });
    const { code, err } = await exported(io, '--document', 'all');
    expect(code).toBe(0);
    expect(err).toContain(
      'a.yaml is under pay plan ES, where grades do not follow from factors: no evaluation is written.',
    );
    expect(err).toContain('a.yaml has no developmental grades: no difference is written.');
  });

  test('the cover sheet is left out with --no-cover', async () => {
    const io = memoryIo({ 'a.yaml': ladder });
    await exported(io, '--document', 'pd');
    expect(fileText(io, 'out/a-pd.md')).toContain(
      '**25. Description of Major Duties and Responsibilities:**',
    );
    await exported(io, '--document', 'pd', '--no-cover');
    expect(fileText(io, 'out/a-pd.md')).not.toContain('25. Description');
  });

  test.each([
    ['no grade chosen', ladder, [], 'a.yaml describes GS-11 and GS-9 and no grade is chosen'],
    ['a grade that is not described', ladder, ['--grade', '10'], 'It describes GS-11 and GS-9.'],
    ['no career ladder', wholeDraft, ['--grade', '11'], 'a.yaml has no developmental grades'],
    [
      'a factor without text',
      ladder.replace(/(level: 3-3\n)\s+text: \|\n(?:\s{10}.*\n)+/, '$1'),
      ['--grade', '11', '--allow-errors'],
      'a.yaml gives no text for Factor 3, Guidelines, at GS-11',
    ],
    [
      'levels that give another grade',
      ladder.replace('level: 3-3', 'level: 3-1'),
      ['--grade', '11', '--allow-errors'],
      'a.yaml describes GS-11 by levels of 2290 points, which give GS-10',
    ],
  ])('a statement of difference is refused with %s', async (_, text, flags, said) => {
    const io = memoryIo({ 'a.yaml': text });
    const { code, err } = await exported(io, '--document', 'difference', ...flags);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(written(io)).toEqual([]);
  });

  test('a grade is for a statement of difference only, and a whole number', async () => {
    const io = memoryIo({ 'a.yaml': ladder });
    expect((await exported(io, '--grade', '11')).err).toContain(
      '--grade is for the statement of difference.',
    );
    expect((await exported(io, '--document', 'difference', '--grade', 'GS-11')).err).toContain(
      'Unexpected --grade GS-11, expected a grade from 1 to 15 in plain digits.',
    );
  });
});

describe('drafts with errors', () => {
  test('are not exported, and the findings are shown', async () => {
    const io = memoryIo({ 'a.yaml': badDraft, 'b.yaml': smallDraft });
    const { code, out, err } = await runIn(io, 'export', '.', '--format', 'md');
    expect(code).toBe(1);
    expect(out).toBe('out/b-pd.md\n');
    expect(err).toContain('Unexpected total of 90 percent, expected 100.');
    expect(err).toContain('--allow-errors');
  });

  test('are exported and marked with --allow-errors', async () => {
    const io = memoryIo({ 'a.yaml': badDraft });
    const { code, out } = await runIn(io, 'export', 'a.yaml', '--allow-errors', '--format', 'md');
    expect(code).toBe(0);
    expect(out).toBe('out/a-pd.md\n');
    expect(fileText(io, 'out/a-pd.md')).toContain('DRAFT');
    expect(fileText(io, 'out/a-pd.md')).toContain('Unexpected total of 90 percent');
  });

  test('that cannot be read as a whole are never exported', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft.replace('percent: 100', 'percent: all') });
    const { code, out, err } = await runIn(io, 'export', 'a.yaml', '--allow-errors');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('cannot be exported');
  });

  test('at a later stage are checked at that stage', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    expect((await runIn(io, 'export', 'a.yaml', '--stage', 'classification')).code).toBe(1);
  });

  test('of the settings stop the export', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'cxpd.config.yaml': 'languageLibraries: [none]\n' });
    const { code, out, err } = await runIn(io, 'export', 'a.yaml');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('missing-folder');
  });
});

describe('several drafts', () => {
  const pair = { 'pds/a.yaml': wholeDraft, 'pds/b.yaml': otherDraft };

  test('are listed in a manifest with what was written of each', async () => {
    const io = memoryIo(pair);
    const { code, out, err } = await runIn(io, 'export', 'pds', '--document', 'pd');
    expect(code).toBe(0);
    expect(out).toBe('out/a-pd.docx\nout/b-pd.docx\n');
    expect(err).toContain('What was written of 2 drafts is listed in out/manifest.json');
    const bytes = io.files.get(path.join(home, 'out/b-pd.docx')) ?? new Uint8Array();
    const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    const manifest = JSON.parse(fileText(io, 'out/manifest.json'));
    expect(manifest.files).toHaveLength(2);
    expect(manifest.files[1]).toEqual({
      file: 'out/b-pd.docx',
      document: 'pd',
      draft: 'pds/b.yaml',
      draftSha256: sha256(otherDraft),
      sha256: sha256(bytes),
    });
    expect((await runIn(io, 'export', 'pds', '--document', 'pd')).code).toBe(0);
  });

  test('leave a manifest alone that is none, and one draft has none', async () => {
    const io = memoryIo({ ...pair, 'out/manifest.json': '{}' });
    const { code, err } = await runIn(io, 'export', 'pds');
    expect(code).toBe(2);
    expect(err).toContain('out/manifest.json is there already and is not a list of exported files');
    expect(written(io)).toEqual(['out/manifest.json']);
    expect((await runIn(io, 'export', '--force', 'pds')).code).toBe(0);
    expect(written(await exportedOne())).toEqual(['out/a-pd.docx']);
  });

  const exportedOne = async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    await runIn(io, 'export', 'a.yaml', '--document', 'pd');
    return io;
  };

  test('that are many get a line for all findings below error', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`pds/p${index}.yaml`, smallDraft]),
    );
    const { err } = await runIn(memoryIo(many), 'export', 'pds', '--document', 'pd', '--format', 'md');
    expect(err).toContain('11 drafts have findings below error');
    expect(err.split('\n').length).toBeLessThan(6);
  });

  test('with one that has errors are exported but for that one', async () => {
    const io = memoryIo({ ...pair, 'pds/c.yaml': badDraft });
    const { code, err } = await runIn(io, 'export', 'pds', '--document', 'pd', '--format', 'md');
    expect(code).toBe(1);
    expect(err).toContain('1 draft is not exported because of errors.');
    expect(written(io)).toEqual(['out/a-pd.md', 'out/b-pd.md', 'out/manifest.json']);
  });
});

describe('files that are there already', () => {
  const exported = async (flags: string[] = []): Promise<MemoryIo> => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    await runIn(io, 'export', 'a.yaml', ...flags);
    return io;
  };

  test.each(['docx', 'html', 'md'])(
    'are replaced when they are unchanged exports of the draft (%s)',
    async (format) => {
      const io = await exported(['--format', format]);
      const before = io.files.get(path.join(home, 'out', `a-pd.${format}`));
      io.files.set(
        path.join(home, 'a.yaml'),
        new TextEncoder().encode(smallDraft.replace('title: Customer Exp', 'title: Senior Customer Exp')),
      );
      expect((await runIn(io, 'export', 'a.yaml', '--format', format)).code).toBe(0);
      expect(io.files.get(path.join(home, 'out', `a-pd.${format}`))).not.toEqual(before);
    },
  );

  test('are kept when they are anything else', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft, 'out/a-pd.docx': 'my notes' });
    const { code, err } = await runIn(io, 'export', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('out/a-pd.docx is there already and is not an unchanged export of this draft.');
    expect(fileText(io, 'out/a-pd.docx')).toBe('my notes');
    expect((await runIn(io, 'export', 'a.yaml', '--force')).code).toBe(0);
  });

  test.each(['html', 'md'])('are kept when somebody changed them (%s)', async (format) => {
    const io = await exported(['--format', format]);
    const file = path.join(home, 'out', `a-pd.${format}`);
    const changed = fileText(io, file).replace('Customer', 'Client');
    io.files.set(file, new TextEncoder().encode(changed));
    expect((await runIn(io, 'export', 'a.yaml', '--format', format)).code).toBe(2);
    expect(fileText(io, file)).toBe(changed);
  });

  test('are kept when another draft made them', async () => {
    const io = memoryIo({ 'a.yaml': wholeDraft, 'b.yaml': otherDraft });
    await runIn(io, 'export', 'a.yaml', '--document', 'pd', '--out', 'pd.docx');
    expect((await runIn(io, 'export', 'b.yaml', '--document', 'pd', '--out', 'pd.docx')).code).toBe(2);
  });

  test('that Word holds are a plain message', async () => {
    const files = { 'a.yaml': smallDraft, 'out/~$a-pd.docx': '' };
    const io = memoryIo(files, { held: { 'out/a-pd.docx': 'EBUSY' } });
    io.files.set(
      path.join(home, 'out', 'a-pd.docx'),
      (await exported()).files.get(path.join(home, 'out', 'a-pd.docx')) ?? new Uint8Array(),
    );
    const { code, err } = await runIn(io, 'export', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('out/a-pd.docx cannot be written: it is open in Word.');
    expect(err).toContain('Close it in Word');
  });
});

describe('what is refused before anything is written', () => {
  const refused = async (io: MemoryIo, ...argv: string[]): Promise<string> => {
    const { code, err } = await runIn(io, 'export', ...argv);
    expect(code).toBe(2);
    expect(written(io)).toEqual([]);
    return err;
  };

  test('two drafts that would be one file', async () => {
    const io = memoryIo({ 'x/a.yaml': smallDraft, 'y/A.yml': smallDraft, 'z.yaml': smallDraft });
    expect(await refused(io, 'z.yaml', 'x/a.yaml', 'y/A.yml')).toContain('would both be written to');
  });

  test('several documents for one --out', async () => {
    const io = memoryIo({ 'a.yaml': wholeDraft });
    expect(await refused(io, 'a.yaml', '--out', 'x.docx')).toContain(
      '--out takes a single document, but there are 2.',
    );
  });

  test('several drafts for one --out, as soon as there are two', async () => {
    const io = memoryIo({
      'none.yaml': 'a: 1\n',
      'x/a.yaml': smallDraft,
      'x/b.yaml': 'cxpd: 1\n',
      'x/c.yaml': smallDraft,
      'x/none.yaml': 'a: 1\n',
      'y/one.yaml': smallDraft,
      'y/none.yaml': 'a: 1\n',
    });
    const read: string[] = [];
    const { readFile } = io;
    io.readFile = (file, ...rest) => {
      read.push(path.relative(home, path.resolve(home, file)).replaceAll('\\', '/'));
      return readFile(file, ...rest);
    };
    const two = (one: string, other: string): string =>
      `cxpd: --out takes a single document, but there are several drafts, such as ${one} and ${other}.\nName one draft and one`;
    expect(await refused(io, 'x/a.yaml', 'x/c.yaml', '--out', 'x.md')).toMatch(two('x/a.yaml', 'x/c.yaml'));
    expect(read.filter((file) => file.startsWith('x/'))).toEqual([]);
    expect(await refused(io, 'x', '--out', 'x.md')).toMatch(two('x/a.yaml', 'x/b.yaml'));
    expect(read).not.toContain('x/c.yaml');
    expect(await refused(io, 'y', 'x/a.yaml', '--out', 'x.md')).toMatch(two('x/a.yaml', 'y/one.yaml'));
    expect((await runIn(io, 'export', 'y', 'y/one.yaml', '--out', 'y.md')).code).toBe(0);
  });

  test.each([
    ['a.pdf', 'open it in Word, and choose File, Save As, and PDF'],
    ['GS-13 PD', 'Type --out "GS-13 PD.docx"'],
    ['old.doc', 'Type --out old.docx'],
  ])('a name that other programs would take for another kind of file: %s', async (out, hint) => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    const said = await refused(io, 'a.yaml', '--out', out);
    expect(said).toContain(`Unexpected file name ${out}, expected one that ends in .docx, .html or .md.`);
    expect(said).toContain(hint);
  });

  test('a draft as the file to write to', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    expect(await refused(io, 'a.yaml', '--out', 'a.yaml', '--force')).toContain(
      'is a draft and cannot be written to',
    );
  });

  test('a link to a draft, and two names that lead to one file', async () => {
    const files = { 'a.yaml': smallDraft, 'b.yaml': smallDraft };
    const links = { 'mine.docx': 'a.yaml', 'other.docx': 'b.yaml', 'out/b-pd.docx': 'out/a-pd.docx' };
    const io = memoryIo(files, { links });
    const isDraft = 'is a draft and cannot be written to';
    expect(await refused(io, 'a.yaml', '--out', 'mine.docx', '--force')).toContain(`mine.docx ${isDraft}`);
    expect(await refused(io, 'a.yaml', '--out', 'other.docx', '--force')).toContain(`other.docx ${isDraft}`);
    expect(await refused(io, 'a.yaml', 'b.yaml', '--document', 'pd')).toContain(
      'a.yaml and b.yaml would both be written to out/b-pd.docx',
    );
  });

  test('a format that is not that of the file', async () => {
    const io = memoryIo({ 'a.yaml': smallDraft });
    expect(await refused(io, 'a.yaml', '--out', 'x.html', '--format', 'docx')).toContain('ends in .html');
    expect(await refused(io, 'a.yaml', '--format', 'pdf')).toContain('expected one of docx, html, md');
    expect(await refused(io, 'a.yaml', '--document', 'cv')).toMatch(/expected one of pd, pwp, .*all\./);
  });

  test.each(['today', '-1', '1e9', '1.5', ' 1', '999999999999', '9'.repeat(1000), '١', 'NaN', '\u001b[31m'])(
    'a date that is none: %j',
    async (value) => {
      const io = memoryIo({ 'a.yaml': smallDraft }, { env: { SOURCE_DATE_EPOCH: value } });
      const said = await refused(io, 'a.yaml');
      expect(said).toContain('in the environment variable SOURCE_DATE_EPOCH, expected seconds since 1970');
      expect(said).toContain('Delete the variable, or set it to seconds');
      expect(said).not.toContain('\u001b');
      expect(said.length).toBeLessThan(300);
    },
  );
});

describe('a document that cannot be written', () => {
  test('stops no other, and ends the run with 2', async () => {
    const files = { 'a.yaml': smallDraft, 'b.yaml': smallDraft, 'c.yaml': smallDraft };
    const io = memoryIo(files, { held: { 'out/a-pd.docx': 'ENAMETOOLONG', 'out/b-pd.docx': 'ENOSPC' } });
    const { code, out, err } = await runIn(io, 'export', 'a.yaml', 'b.yaml', 'c.yaml', '--document', 'pd');
    expect(code).toBe(2);
    expect(out).toBe('out/c-pd.docx\n');
    expect(written(io)).toEqual(['out/c-pd.docx', 'out/manifest.json']);
    expect(err).toContain('1 file written.');
    expect(err).toContain('cxpd: out/a-pd.docx cannot be written: its name is too long.\n');
    expect(err).toContain('cxpd: out/b-pd.docx cannot be written: the disk is full.\n');
  });

  test('is not tried for ever', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `d${index}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.yaml`, smallDraft]));
    const held = Object.fromEntries(names.map((name) => [`out/${name}-pd.md`, 'ENOSPC']));
    const { code, err } = await runIn(
      memoryIo(files, { held }),
      'export',
      '.',
      '--document',
      'pd',
      '--format',
      'md',
    );
    expect(code).toBe(2);
    expect(err.match(/the disk is full/g)).toHaveLength(10);
    expect(err).toContain('20 drafts not tried after 10 failures: mend these, then export again.\n');
  });
});
