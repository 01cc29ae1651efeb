import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recommended } from '#builtin/recommended';
import { commandDocs } from '../../src/cli/command-docs.ts';
import { merge } from '../../src/cli/merge.ts';
import { type Asker, back, Interrupted } from '../../src/new/asker.ts';
import { smallDraft } from '../check-text.ts';
import { fileText, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const whole = readFileSync(
  fileURLToPath(new URL('../../fixtures/ok/gs13-cx-strategist.yaml', import.meta.url)),
  'utf8',
).replaceAll('\r\n', '\n');
/** A whole draft without CX language. */
const bare = whole.replace(/^cxLanguage:\n(?: .*\n|\n)*?(?=^\w)/m, '');
const levers = ['--fill', 'MD-09.levers=plain-language notices; shorter forms'];

function world(text: string | Uint8Array = bare, options: Parameters<typeof memoryIo>[1] = {}): MemoryIo {
  return memoryIo({ 'a.yaml': text }, options);
}

describe('merge', () => {
  test('shows what changes and saves nothing', async () => {
    const io = world();
    const { code, out, err } = await runIn(io, 'merge', '--recommended', ...levers, 'a.yaml');
    expect(code).toBe(0);
    expect(out).toContain('--- a.yaml\n+++ a.yaml\n@@ ');
    expect(out).toContain('+cxLanguage:\n+  library: dhs-cx\n+  version: 1\n+  introduction: [IN-01]\n');
    expect(out).toContain('+  fill:\n+    MD-09:\n+      levers: [plain-language notices, shorter forms]\n');
    expect(err).toContain('Those may include: plain-language notices;');
    expect(err).toContain('Nothing is saved.');
    expect(fileText(io, 'a.yaml')).toBe(bare);
  });

  test('saves with --write, and a second time changes nothing', async () => {
    const io = world();
    const args = ['merge', '--recommended', ...levers, '--write', 'a.yaml'];
    expect((await runIn(io, ...args)).err).toContain('Saved: a.yaml');
    const saved = fileText(io, 'a.yaml');
    expect(saved.startsWith(bare.slice(0, bare.indexOf('\nclassification:')))).toBe(true);
    expect((await runIn(io, 'validate', 'a.yaml')).code).toBe(0);

    const again = await runIn(io, ...args);
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toContain('Nothing to add: a.yaml has it all already.');
    expect(fileText(io, 'a.yaml')).toBe(saved);
  });

  test('keeps line ends, the byte order mark and every comment', async () => {
    const text = `\uFEFF${whole.replace('duties: [', '# ours\n  duties: [').replaceAll('\n', '\r\n')}`;
    const io = world(text);
    await runIn(io, 'merge', '--ids', 'MD-01', '--write', 'a.yaml');
    const bytes = [...io.files.values()][0] ?? new Uint8Array();
    const saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(saved).toBe(text.replace(/(# ours\r\n {2}duties: \[[^\]]*)\]/, '$1, MD-01]'));
  });

  test('takes ids however they are spelled, sections, and all', async () => {
    const io = world(smallDraft);
    const { out } = await runIn(io, 'merge', '--ids', 'md1, f1-5', '--ids', 'MD-2', 'a.yaml');
    expect(out).toContain('+  duties: [MD-01, MD-02]\n+  knowledge: [F1-05]\n');
    const all = await runIn(io, 'merge', '--all', '--section', 'guidelines', 'a.yaml');
    expect(all.out).toContain('+  guidelines: [F3-01, F3-02, F3-03]\n');
    expect(all.out).not.toContain('duties: [');
  });

  test('lists all missing words at once when nobody can be asked', async () => {
    const { code, out, err } = await runIn(world(), 'merge', '--ids', 'MD-09,MD-10', 'a.yaml');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'cxpd: Missing words for MD-09.levers (in place of "Those may include…:").\nAdd --fill "MD-09.levers=…; …"\n',
    );
  });

  test('fills a place of a text that the draft has already', async () => {
    const io = world(whole);
    const { code, out } = await runIn(io, 'merge', '--fill', 'md9.LEVERS=one thing', '--write', 'a.yaml');
    expect(code).toBe(0);
    expect(out.match(/^[-+] /gm)).toHaveLength(2);
    expect(fileText(io, 'a.yaml')).toContain('      levers: one thing\n');
  });

  test('refuses a draft that cannot be read, with its findings', async () => {
    const io = world(`${bare}colour: red\n`);
    const { code, out, err } = await runIn(io, 'merge', '--recommended', ...levers, '--write', 'a.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('unknown-key');
    expect(err).toContain('Nothing was added');
    expect(fileText(io, 'a.yaml')).toContain('colour: red');
  });

  test('refuses words that would be a new error', async () => {
    const io = world();
    const args = ['merge', '--ids', 'MD-09', '--fill', 'MD-09.levers=TBD', '--write', 'a.yaml'];
    const { code, err } = await runIn(io, ...args);
    expect(code).toBe(1);
    expect(err).toContain('language-holes');
    expect(fileText(io, 'a.yaml')).toBe(bare);
  });

  test('leaves the version of texts that have changed since they were chosen', async () => {
    const newer = whole.replace('  version: 1\n', '  version: 9\n');
    const { out } = await runIn(world(newer), 'merge', '--ids', 'MD-01', 'a.yaml');
    expect(out).not.toContain('version: 1');
  });

  test.each([
    [['--ids', 'PG-1'], 'PG-1 is a text for performance plans'],
    [['--ids', 'XX-1'], 'There is no text "XX-1".'],
    [['--ids', 'MD-01', '--section', 'knowledge'], 'MD-01 belongs to the section duties, not to knowledge.'],
    [['--section', 'dutys'], 'Unexpected --section dutys'],
    [['--kind', 'cx-rol'], 'Unexpected --kind cx-rol'],
    [['--fill', 'MD-01.levers=x'], 'Unexpected open place "levers" of MD-01: it has none.'],
    [['--fill', 'MD-09.levers'], 'Unexpected --fill "MD-09.levers"'],
    [['--fill', 'MD-09.levers= ; '], 'expected words.'],
    [['--fill', 'MD-09.levers=\u001b[31mred'], 'expected words without signs that cannot be seen.'],
    [['--fill', 'F67-02.customers=x'], 'The draft does not take F67-02'],
    [[], 'Nothing says which texts to add.'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await runIn(world(), 'merge', ...args, 'a.yaml');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('refuses a file that is not there, and lists that are used twice', async () => {
    expect((await runIn(world(), 'merge', '--all', 'b.yaml')).err).toContain('"b.yaml" is not there.');
    const shared = whole.replace('introduction: [IN-01]', 'introduction: &ids [IN-01]');
    const twice = shared.replace(/guidelines: \[.*\]/, 'guidelines: *ids');
    const { code, err } = await runIn(world(twice), 'merge', '--ids', 'F3-02', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('cannot be edited safely');
  });

  test('does not save over what another program wrote in the meantime', async () => {
    const io = world(smallDraft);
    let reads = 0;
    const busy: MemoryIo = {
      ...io,
      readFile: async (file, limit) => {
        reads++;
        if (reads === 2) io.files.set([...io.files.keys()][0] ?? '', new TextEncoder().encode(whole));
        return io.readFile(file, limit);
      },
    };
    const { code, err } = await runIn(busy, 'merge', '--ids', 'MD-01', '--write', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('changed by another program');
    expect(fileText(io, 'a.yaml')).toBe(whole);
  });
});

describe('recommended texts', () => {
  test('follow the kind of the position, and say so', async () => {
    const kind = async (text: string): Promise<string | undefined> => {
      const { err } = await runIn(world(text), 'merge', '--recommended', ...levers, 'a.yaml');
      return /Recommended for: (.*?) \(/.exec(err)?.[1];
    };
    const titled = (title: string): string => smallDraft.replace('Customer Experience Strategist', title);
    expect(await kind(smallDraft)).toBe('Customer Experience Strategists');
    expect(await kind(titled('Service Designer'))).toBe('Other customer experience roles');
    expect(await kind(titled('Budget Analyst'))).toBe('Positions outside CX without public contact');
    expect(await kind(titled('Clerk').replace('customers use', 'applicants use'))).toBe(
      'Positions outside CX with public contact',
    );
    expect(await kind(smallDraft.replace('grade: 13', 'grade: 13\n  supervisoryStatus: supervisory'))).toBe(
      'Supervisors and managers',
    );
  });

  test('are few: for a section that has none for the kind, nothing is added', async () => {
    const clerk = smallDraft.replace('Customer Experience Strategist', 'Clerk');
    const args = ['merge', '--recommended', '--section', 'contacts', 'a.yaml'];
    const { code, err } = await runIn(world(clerk), ...args);
    expect(code).toBe(0);
    expect(err).toContain('For contacts no text is recommended.\nNothing to add to a.yaml.\n');
  });

  test('stand on the help page as in the data', () => {
    const lines = recommended
      .flatMap(({ kinds }) => kinds)
      .map(({ kind, texts }) => `  ${kind.padEnd(14)}  ${texts.map(({ id }) => id).join(' ')}`);
    expect(commandDocs.merge.more.slice(1)).toEqual(lines);
  });
});

/** A person whose answers are known beforehand. */
function answering(...answers: (string | readonly string[] | typeof back | 'leave')[]) {
  const asked: string[] = [];
  const next = async (ask: string): Promise<never> => {
    asked.push(ask);
    const answer = answers.shift();
    if (answer === 'leave' || answer === undefined) throw new Interrupted();
    return answer as never;
  };
  const asker: Asker = {
    show: () => {},
    line: ({ ask }) => next(ask),
    paragraph: ({ ask }) => next(ask),
    choose: ({ ask }) => next(ask),
    chooseMany: ({ ask }) => next(ask),
  };
  return { asked, open: async () => ({ asker, close: () => {} }) };
}

describe('on a terminal', () => {
  const none = { section: [], ids: [], fill: [] };

  test('texts are asked for by section, then words, then whether to save', async () => {
    const io = world(smallDraft, { tty: true });
    const person = answering([], back, ['IN-01'], ['MD-09'], [], [], [], [], 'forms; tests', 'yes');
    expect(await merge('a.yaml', none, io, person.open)).toBe(0);
    expect(person.asked.slice(0, 4)).toEqual([
      'Which texts for the introduction?',
      'Which texts for the major duties?',
      'Which texts for the introduction?',
      'Which texts for the major duties?',
    ]);
    expect(person.asked.slice(-2)).toEqual([
      'MD-09: words in place of "Those may include…:", several divided by ";"',
      'Save this?',
    ]);
    expect(fileText(io, 'a.yaml')).toContain('      levers: [forms, tests]\n');
  });

  test('leaving changes nothing and ends with 130', async () => {
    const io = world(smallDraft, { tty: true });
    expect(await merge('a.yaml', none, io, answering(['IN-01'], 'leave').open)).toBe(130);
    expect(io.said.err).toContain('Stopped; a.yaml is as it was.');
    expect(fileText(io, 'a.yaml')).toBe(smallDraft);
  });
});
