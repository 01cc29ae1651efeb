import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newDraft } from '../../src/cli/new.ts';
import { type Leaving, type Script, scripted } from '../new/scripted-asker.ts';
import { fileText, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const example = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');
const answers = `from: gs13-cx-strategist
open:
  services: applications for immigration benefits
  customers: applicants and petitioners
organization:
  agency: Department of Homeland Security
  acronym: DHS
duties:
  - percent: 40
  - percent: 35
  - percent: 25
`;

/** Runs the command with a person who answers by a script. */
async function ask(
  io: MemoryIo,
  file: string | undefined,
  options: object,
  script: Script,
  leaveAt?: string | Leaving,
) {
  const person = scripted({ 'Write the Word files': 'no', ...script }, leaveAt);
  const open = async () => ({ asker: person.asker, close: () => {} });
  const code = await newDraft(file, { set: [], ...options }, io, open);
  return { ...person, code };
}

describe('cxpd new without a terminal', () => {
  test('lists all that is missing at once and writes nothing', async () => {
    const io = memoryIo();
    const { code, err, out } = await runIn(io, 'new', 'pd.yaml');
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const key of [
      'position.title',
      'position.grade',
      'organization.agency',
      'duties.1.title',
      'duties.1.percent',
      'duties.1.tasks',
    ]) {
      expect(err).toContain(key);
    }
    expect(err).toContain('--title');
    expect(err).toContain('--answers FILE');
    expect(io.files.size).toBe(0);
  });

  test('lists what a preset leaves open', async () => {
    const { code, err } = await runIn(
      memoryIo(),
      'new',
      '--from',
      'gs13-cx-strategist',
      '--agency',
      'Department of Energy',
    );
    expect(code).toBe(2);
    expect(err).toContain('open.services');
    expect(err).toContain('duties.3.percent');
    expect(err).not.toContain('position.title');
    expect(err).not.toContain('organization.agency ');
  });

  test('tells the users of Git Bash what to use', async () => {
    const { err } = await runIn(memoryIo({}, { env: { MSYSTEM: 'MINGW64' } }), 'new');
    expect(err).toContain('Windows Terminal or PowerShell');
    expect(err).toContain('cxpd new --template > draft.yaml');
  });

  test('writes a draft of given answers and checks it', async () => {
    const io = memoryIo({ 'answers.yaml': answers });
    const { code, out, err } = await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml');
    expect({ code, err }).toEqual({ code: 0, err: 'Saved pd.yaml.\n' });
    expect(out).toContain('0 errors, 0 warnings');
    expect(fileText(io, 'pd.yaml')).toMatch(
      /^# yaml-language-server: \$schema=cxpd\.schema\.json\ncxpd: 1\nstatus: draft\n/,
    );
  });

  test('takes a whole draft as answers, and gives its values back', async () => {
    const io = memoryIo({ 'answers.yaml': example });
    const { code } = await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml');
    expect(code).toBe(0);
    const again = memoryIo({ 'answers.yaml': fileText(io, 'pd.yaml') });
    await runIn(again, 'new', 'pd.yaml', '--answers', 'answers.yaml');
    expect(fileText(again, 'pd.yaml')).toBe(fileText(io, 'pd.yaml'));
  });

  test('lets flags win over the file, and --set reach every answer', async () => {
    const io = memoryIo({ 'answers.yaml': answers });
    const flags = [
      '--title',
      'Service Strategist',
      '--set',
      'position.dutyStations=Washington, DC; Denver, CO',
      '--set',
      'duties.1.percent=40',
    ];
    expect((await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml', ...flags)).code).toBe(0);
    expect(fileText(io, 'pd.yaml')).toContain('title: Service Strategist\n');
    expect(fileText(io, 'pd.yaml')).toContain('dutyStations:\n    - Washington, DC\n    - Denver, CO\n');
  });

  test('names the file after the position when no name is given', async () => {
    const io = memoryIo({ 'answers.yaml': answers });
    await runIn(io, 'new', '--answers', 'answers.yaml');
    expect(fileText(io, 'gs13-customer-experience-strategist.yaml')).toContain('cxpd: 1');
  });

  test.each([
    ['pd', 'pd.yaml'],
    ['pd.docx', 'pd.yaml'],
    ['gs13 v1.2', 'gs13 v1.2.yaml'],
    ['pd.yml', 'pd.yml'],
  ])('gives a draft a name by which other commands find it: %s', async (name, file) => {
    const io = memoryIo({ 'answers.yaml': answers });
    const { err } = await runIn(io, 'new', name, '--answers', 'answers.yaml');
    expect(err).toContain(`Saved ${file}.`);
    expect(fileText(io, file)).toContain('cxpd: 1');
  });

  test('says when a folder is named, and what to name', async () => {
    const io = memoryIo({ 'answers.yaml': answers, 'my pds/a.txt': '' });
    for (const more of [[], ['--force']]) {
      const { code, err } = await runIn(io, 'new', 'my pds', '--answers', 'answers.yaml', ...more);
      expect([code, err]).toEqual([
        2,
        'cxpd: my pds is a folder.\nName a file in it, such as "my pds/gs13-customer-experience-strategist.yaml"\n',
      ]);
    }
  });

  test.each([
    ['grade', 'position.grade'],
    ['duties.2.procent', 'duties.2.percent'],
    ['organisation.agency', 'organization.agency'],
  ])('tells the key that was meant by --set %s', async (typed, meant) => {
    const { code, err } = await runIn(memoryIo({}), 'new', 'pd.yaml', '--set', `${typed}=1`);
    expect([code, err.split('\n')[1]]).toEqual([2, `Did you mean ${meant}?`]);
  });

  test('never replaces a file unasked', async () => {
    const io = memoryIo({ 'answers.yaml': answers, 'pd.yaml': 'mine\n' });
    const { code, err } = await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml');
    expect(code).toBe(2);
    expect(err).toContain('pd.yaml is there already.');
    expect(fileText(io, 'pd.yaml')).toBe('mine\n');
    expect((await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml', '--force')).code).toBe(0);
    expect(fileText(io, 'pd.yaml')).toContain('cxpd: 1');
  });

  test('tells mistakes in a file of answers with their lines', async () => {
    const io = memoryIo({ 'answers.yaml': 'position:\n  titel: x\n  grade: 13%\n' });
    const { code, err } = await runIn(io, 'new', '--answers', 'answers.yaml');
    expect(code).toBe(2);
    expect(err).toContain('answers.yaml:2:3');
    expect(err).toContain('answers.yaml:3:10');
    expect(err).not.toContain('Missing');
  });

  test('exits with 1 when the answers make a draft with an error', async () => {
    const io = memoryIo({ 'answers.yaml': answers.replace('percent: 40', 'percent: 50') });
    const { code, out, err } = await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml');
    expect(code).toBe(1);
    expect(out).toContain('duties-total-100');
    expect(err).toContain('cxpd new --resume pd.yaml');
  });

  test('copies a draft without what belongs to that one alone', async () => {
    const old = example
      .replace('  payPlan: GS\n', '  payPlan: GS\n  number: D12345\n')
      .replace('status: draft', 'status: classified');
    const io = memoryIo({ 'old.yaml': old });
    const { code, err } = await runIn(io, 'new', 'pd.yaml', '--from', 'old.yaml');
    expect(code).toBe(0);
    expect(err).toContain('Not copied, because it belongs to that position alone: position.number');
    expect(fileText(io, 'pd.yaml')).toContain('status: draft\n');
    expect(fileText(io, 'pd.yaml')).not.toContain('D12345');
  });

  test.each([
    [['--from', 'gs13-cx'], 'Did you mean the preset gs13-cx-strategist?'],
    [['--set', 'positon.title=x'], 'Did you mean position.title?'],
    [['--set', 'position.title'], 'expected a key and a value'],
    [['--answers', 'none.yaml'], 'it is not there'],
  ])('explains %j', async (flags, words) => {
    const { code, err } = await runIn(memoryIo(), 'new', ...flags);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('says why a file cannot be written', async () => {
    const io = memoryIo({ 'answers.yaml': answers }, { held: { 'pd.yaml': 'ENOSPC' } });
    const { code, err } = await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml');
    expect(code).toBe(2);
    expect(err).toContain('pd.yaml cannot be written: the disk is full.');
  });
});

describe('cxpd new --template', () => {
  test('prints an empty draft that needs nothing but what every draft needs', async () => {
    const io = memoryIo();
    const { code, out } = await runIn(io, 'new', '--template');
    expect(code).toBe(0);
    await io.writeFile('empty.yaml', new TextEncoder().encode(out));
    const checked = await runIn(io, 'validate', '--format', 'json', 'empty.yaml');
    const { results } = JSON.parse(checked.out);
    const rules = new Set(results[0].diagnostics.map((found: { rule: string }) => found.rule));
    expect([...rules]).toEqual(['missing-key']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('cxpd new with a person', () => {
  const script: Script = {
    'Department or agency': 'Department of Homeland Security',
    'Short name of the agency': 'DHS',
    'Which services': 'applications for immigration benefits',
    'Who uses them': 'applicants and petitioners',
    'Duty 1: percent': '40',
    'Duty 2: percent': '35',
    'Duty 3: percent': '25',
    'Form B: is each': 'yes',
    'Write the performance work plan': 'skip',
  };

  test('begins with the choice of a preset, saves, checks and offers to export', async () => {
    const io = memoryIo({}, { tty: true });
    const { code, asked } = await ask(
      io,
      undefined,
      {},
      { 'What do you start from': 'gs13-cx-strategist', ...script },
    );
    expect(code).toBe(0);
    expect(asked[0]).toBe('What do you start from?');
    expect(asked.at(-1)).toBe('Write the Word files now?');
    expect(io.said.out).toContain('0 errors, 0 warnings');
    expect(fileText(io, 'gs13-customer-experience-strategist.yaml')).not.toContain('Unfinished');
  });

  test('asks nothing when all answers are given', async () => {
    const io = memoryIo({ 'answers.yaml': example }, { tty: true });
    const { code, asked } = await ask(io, 'pd.yaml', { answers: 'answers.yaml' }, {});
    expect(code).toBe(0);
    expect(asked).toEqual(['Write the Word files now?']);
  });

  test('tells in one line where the answers are when the person leaves', async () => {
    const io = memoryIo({}, { tty: true });
    const { code } = await ask(io, 'pd.yaml', { from: 'gs13-cx-strategist' }, script, 'Duty 2: percent');
    expect(code).toBe(130);
    expect(io.said.err.trim().split('\n')).toEqual([
      'Your answers are in pd.yaml. Go on with: cxpd new --resume pd.yaml',
    ]);
    const again = await ask(io, undefined, { resume: true }, script);
    expect(again.asked[0]).toBe('Duty 2: percent of the time');
    expect(again.code).toBe(0);
  });

  test('tells the command to go on with as it has to be typed', async () => {
    const io = memoryIo({}, { tty: true });
    const { code } = await ask(io, 'my pd.yaml', { from: 'gs13-cx-strategist' }, script, 'Duty 2: percent');
    expect(code).toBe(130);
    expect(io.said.err).toContain('in my pd.yaml. Go on with: cxpd new --resume "my pd.yaml"\n');
  });

  test('says how to go on with a draft that is there and not finished', async () => {
    const io = memoryIo({}, { tty: true });
    const start = { from: 'gs13-cx-strategist' };
    await ask(io, 'my pd.yaml', start, script, 'Duty 2: percent');
    const before = fileText(io, 'my pd.yaml');
    const { shown } = await ask(io, 'my pd.yaml', start, script, 'is there already');
    expect(shown.join('\n')).toContain('type: cxpd new --resume "my pd.yaml"');
    expect(fileText(io, 'my pd.yaml')).toBe(before);
  });

  test('goes on behind a text that was half typed', async () => {
    const io = memoryIo({}, { tty: true });
    const typed = 'This position\n\nhelps “travelers” #1';
    const start = { ...script, 'Official title': 'Strategist', 'Grade that': '13' };
    await ask(io, 'pd.yaml', { from: 'blank' }, start, { at: 'Introduction', typed });
    expect(fileText(io, 'pd.yaml')).toContain('# Typed there and not ended: "This position');
    const again = await ask(io, 'pd.yaml', { resume: true }, start, 'Duty 1: short title');
    expect(again.begun).toEqual([typed]);
    expect(fileText(io, 'pd.yaml')).toContain('helps “travelers” #1\n');
    expect(fileText(io, 'pd.yaml')).not.toContain('Typed there');
    expect(io.said.err).not.toContain('changed by hand');
  });

  test('keeps a copy of a draft that was changed by hand before it goes on', async () => {
    const io = memoryIo({}, { tty: true });
    await ask(io, 'pd.yaml', { from: 'gs13-cx-strategist' }, script, 'Duty 2: percent');
    const changed = fileText(io, 'pd.yaml').replace('position:\n', 'position:\n  # my own remark\n');
    await io.writeFile('pd.yaml', new TextEncoder().encode(changed));
    await ask(io, 'pd.yaml', { resume: true }, script);
    expect(fileText(io, 'pd.yaml.1.bak')).toBe(changed);
    expect(io.said.err).toContain('pd.yaml was changed by hand');
  });

  test('opens a finished draft at the review', async () => {
    const io = memoryIo({ 'pd.yaml': example }, { tty: true });
    const { asked, code } = await ask(io, 'pd.yaml', { resume: true }, {});
    expect(asked[0]).toBe('Save the draft, or look at a part again?');
    expect(code).toBe(0);
  });

  test('says when there is nothing to go on with', async () => {
    const io = memoryIo({ 'pd.yaml': example }, { tty: true });
    await expect(ask(io, undefined, { resume: true }, {})).rejects.toThrow(
      'There is no unfinished draft in this folder.',
    );
  });

  test('asks for another place when the file cannot be written, and never replaces one', async () => {
    const io = memoryIo({ 'mine.yaml': 'mine\n' }, { tty: true, held: { 'pd.yaml': 'EACCES' } });
    const { code, shown } = await ask(
      io,
      'pd.yaml',
      { from: 'gs13-cx-strategist' },
      {
        ...script,
        'Where should the draft go': 'other',
        'Save as': ['mine', 'other'],
      },
    );
    expect(shown).toContain('pd.yaml cannot be written: you have no permission.');
    expect(shown).toContain('mine.yaml is there already; choose another name.');
    expect(code).toBe(0);
    expect(fileText(io, 'mine.yaml')).toBe('mine\n');
    expect(fileText(io, 'other.yaml')).toContain('cxpd: 1');
  });

  test('shows a draft that cannot be saved when the person leaves', async () => {
    const io = memoryIo({}, { tty: true, held: { 'pd.yaml': 'ENOSPC' } });
    const { code } = await ask(
      io,
      'pd.yaml',
      { from: 'gs13-cx-strategist' },
      script,
      'Where should the draft go',
    );
    expect(code).toBe(130);
    expect(io.said.err).toContain('Your answers could not be saved.');
    expect(io.said.err).not.toContain('Nothing was saved');
    const again = memoryIo({ 'draft.yaml': io.said.out.trimStart() }, { tty: true });
    expect((await ask(again, 'draft.yaml', { resume: true }, script)).code).toBe(0);
    expect(again.said.err).not.toContain('was changed by hand');
  });
});
