import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TerminalDriver } from './terminal-driver.ts';

let terminal: TerminalDriver;

beforeEach(() => {
  terminal = new TerminalDriver();
});
afterEach(() => terminal.remove());

/** Types one line. */
const line = (text: string) => (driver: TerminalDriver) => {
  driver.type(text);
  driver.press('Enter');
};

/** Pastes lines, then ends with an empty one. */
const pasted = (text: string) => (driver: TerminalDriver) => {
  driver.paste(text);
  driver.press('Enter');
  driver.press('Enter');
};

const script = {
  'Department or agency': line('Department of Homeland Security'),
  'Short name of the agency': line('DHS'),
  'Levels below the agency': pasted(
    'U.S. Citizenship and Immigration Services\nOffice of “Public” Engagement #1',
  ),
  'Which services': line('applications for immigration benefits'),
  'Who uses them': line('applicants and petitioners'),
  'Duty 1: percent': line('40%'),
  'Duty 2: percent': line('35'),
  'Duty 3: percent': line('25'),
  'Form B: is each': (driver: TerminalDriver) => driver.press('Up', 'Enter'),
  'Write the performance work plan': (driver: TerminalDriver) => driver.press('Down', 'Enter'),
};

describe('cxpd new in a terminal', () => {
  test('leads from the first question to a checked draft, 60 columns wide', async () => {
    await terminal.start('new', { columns: 60, rows: 40 });
    await terminal.see('What do you start from?');
    terminal.press('Enter');
    await terminal.see('Save the draft as');
    terminal.type('pd');
    terminal.press('Enter');
    await terminal.answer(script, 'Save the draft, or look');
    terminal.press('Enter');
    await terminal.see('Write the Word files now?');
    terminal.press('Down', 'Enter');
    await terminal.see('ended with 0');
    const draft = terminal.file('pd.yaml');
    expect(draft).toContain('- "Office of “Public” Engagement #1"');
    expect(draft).toContain('- U.S. Citizenship and Immigration Services\n');
    expect(draft).not.toContain('Unfinished');
    expect(draft).not.toContain('[[');
  });

  const places = [
    'Pay plan',
    'Levels below the agency',
    'Duty 2: percent',
    'Factor 5, Scope and Effect: text',
    'Form B: is each',
  ];

  test('can be left with Ctrl-C anywhere and goes on at the same question', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    for (const place of places) {
      await terminal.answer(script, place);
      terminal.press('C-c');
      await terminal.see('ended with 130');
      expect(terminal.screen()).toContain(
        'Your answers are in pd.yaml. Go on with: cxpd new --resume pd.yaml',
      );
      await terminal.run('new --resume');
      await terminal.see(place);
      expect(terminal.question()).toContain(place);
    }
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('keeps the answers on %s', async (signal) => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    await terminal.answer(script, 'Duty 1: percent');
    process.kill(terminal.pid(), signal);
    await terminal.see('ended with 130');
    expect(terminal.screen()).toContain('Go on with: cxpd new --resume pd.yaml');
    expect(terminal.file('pd.yaml')).toContain('goes on at duties.1.percent');
  });

  test('keeps the answers when its window is closed', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    await terminal.answer(script, 'Duty 1: percent');
    const pid = terminal.pid();
    terminal.close();
    await setTimeout(1500);
    expect(terminal.file('pd.yaml')).toContain('goes on at duties.1.percent');
    expect(TerminalDriver.isRunning(pid)).toBe(false);
  });

  test('keeps what was half typed when its window is closed, and goes on behind it', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    await terminal.answer(script, 'Introduction');
    terminal.press('Down', 'Enter');
    await terminal.see('an empty line ends');
    terminal.paste('A “first” paragraph.\n\nThe second one');
    await setTimeout(300);
    terminal.close();
    await setTimeout(1500);
    expect(terminal.file('pd.yaml')).toContain('This position finds out');
    await terminal.start('new --resume');
    await terminal.see('The second one');
    terminal.type('Third line.');
    terminal.press('Enter', 'Enter');
    await terminal.see('Duty 1: percent');
    expect(terminal.file('pd.yaml')).toContain(
      'introduction: |\n  A “first” paragraph.\n\n  The second one\n  Third line.\n',
    );
  });

  test('chooses nothing when somebody pastes into a list', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    await terminal.answer(script, 'Introduction');
    terminal.paste('A “first” paragraph.\n\nThe second one\n');
    await setTimeout(400);
    expect(terminal.question()).toContain('Introduction');
    terminal.press('Down', 'Enter');
    await terminal.see('an empty line ends');
    terminal.press('Enter');
    await terminal.see('Duty 1: percent');
    expect(terminal.file('pd.yaml')).toContain('This position finds out');
  });

  test('opens the editor with the lines typed so far, and goes back only from the first', async () => {
    await terminal.start('new pd.yaml --from blank', { env: 'EDITOR="sed -i s/helps/serves/"' });
    await terminal.answer(
      { ...script, 'Official title': line('S'), 'Grade that': line('13') },
      'Introduction',
    );
    terminal.type('This position helps.');
    terminal.press('Enter');
    terminal.type('<');
    terminal.press('Enter');
    await terminal.see('Unexpected < below a text');
    terminal.type(':e');
    terminal.press('Enter');
    await terminal.see('Duty 1: short title');
    expect(terminal.file('pd.yaml')).toContain('This position serves.');
  });

  test('takes pasted paragraphs with blank lines, quotes and signs as they are', async () => {
    await terminal.start('new pd.yaml --from blank');
    await terminal.answer(
      { 'Official title': line('Strategist'), ...script, 'Grade that': line('13') },
      'Introduction',
    );
    terminal.paste('First “curly” paragraph: with a colon.\n\n- a dash and objective #1\n- “another”\n');
    await setTimeout(200);
    terminal.press('Enter');
    terminal.press('Enter');
    await terminal.see('Duty 1: short title');
    expect(terminal.file('pd.yaml')).toContain(
      'introduction: |\n  First “curly” paragraph: with a colon.\n\n  - a dash and objective #1\n  - “another”\n',
    );
  });

  test('joins a line that was pasted in several, where one line is asked for', async () => {
    await terminal.start('new pd.yaml --from blank');
    await terminal.see('Official title');
    terminal.paste('Customer Experience\nStrategist');
    await setTimeout(200);
    terminal.press('Enter');
    await terminal.see('Organizational (working) title');
    expect(terminal.file('pd.yaml')).toContain('title: Customer Experience Strategist\n');
  });

  test('keeps blank lines of a paste that the terminal does not tell of', async () => {
    await terminal.start('new pd.yaml --from blank');
    await terminal.answer(
      { 'Official title': line('Strategist'), ...script, 'Grade that': line('13') },
      'Introduction',
    );
    terminal.pasteUntold('First paragraph.\n\nSecond paragraph.\n');
    await setTimeout(200);
    terminal.press('Enter');
    await terminal.see('Duty 1: short title');
    expect(terminal.file('pd.yaml')).toContain(
      'introduction: |\n  First paragraph.\n\n  Second paragraph.\n',
    );
  });

  test('takes a text from an editor, and says when there is none', async () => {
    const env = 'EDITOR="sed -i s/position/post/"';
    await terminal.start('new pd.yaml --from gs13-cx-strategist', { env: 'EDITOR=no-such-editor' });
    await terminal.answer(script, 'Introduction');
    terminal.press('Down', 'Enter');
    await terminal.see('an empty line ends');
    terminal.type(':e');
    terminal.press('Enter');
    await terminal.see('The editor "no-such-editor" cannot be used.');
    terminal.press('C-c');
    await terminal.see('ended with 130');
    await terminal.run('new --resume', env);
    await terminal.see('Introduction');
    terminal.press('Down', 'Enter');
    await terminal.see('an empty line ends');
    terminal.type(':e');
    terminal.press('Enter');
    await terminal.see('Duty 1: percent');
    expect(terminal.file('pd.yaml')).toContain('This post finds out');
  });

  test('ends on Ctrl-D as on Ctrl-C', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    await terminal.answer(script, 'Does the position supervise');
    terminal.press('C-d');
    await terminal.see('ended with 130');
    expect(terminal.file('pd.yaml')).toContain('goes on at position.supervisoryStatus');
  });

  test('leads to the end with --plain too', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist --plain --answers answers.yaml');
    await terminal.see('cannot be read: it is not there');
    terminal.write(
      'answers.yaml',
      'open: { services: visas, customers: travelers }\norganization: { agency: Department of State, acronym: State }\nduties:\n  - percent: 40\n  - percent: 35\n  - percent: 25\n',
    );
    await terminal.run('new pd.yaml --from gs13-cx-strategist --plain --answers answers.yaml');
    await terminal.see('Levels below the agency');
    terminal.type('Bureau of Consular Affairs');
    terminal.press('Enter');
    terminal.type('.');
    terminal.press('Enter');
    await terminal.see('Form B: is each statement');
    terminal.type('1');
    terminal.press('Enter');
    await terminal.see('Write the performance work plan too?');
    terminal.type('2');
    terminal.press('Enter');
    await terminal.see('Save the draft, or look');
    terminal.press('Enter');
    await terminal.see('Write the Word files now?');
    terminal.type('2');
    terminal.press('Enter');
    await terminal.see('ended with 0');
    expect(terminal.file('pd.yaml')).toContain('- Bureau of Consular Affairs');
  });

  test('goes back from texts and from lists', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist');
    await terminal.answer(script, 'Headquarters or field');
    terminal.press('Down', 'Enter');
    await terminal.see('✔ Headquarters or field? (block 3) ← Back');
    await terminal.see('? Why is the description submitted?');
    terminal.press('Down', 'Down', 'Down', 'Down', 'Down', 'Enter');
    await terminal.see('✔ Why is the description submitted? (block 2) ← Back');
    await terminal.see('? Does the position supervise?');
  });

  test('asks before it replaces a file', async () => {
    await terminal.start('new pd.yaml --from blank');
    await terminal.see('Official title');
    terminal.press('C-c');
    await terminal.see('ended with 130');
    await terminal.run('new pd.yaml --from gs13-cx-strategist');
    await terminal.see('pd.yaml is there already.');
    terminal.press('Enter');
    await terminal.see('Save the draft as');
    terminal.type('other');
    terminal.press('Enter');
    await terminal.see('Official title');
    expect(existsSync(path.join(terminal.folder, 'other.yaml'))).toBe(true);
    expect(terminal.file('pd.yaml')).toContain('preset blank');
  });

  test('stays usable when the window changes its size', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist', { columns: 100 });
    await terminal.answer(script, 'Headquarters or field');
    terminal.resize(60, 30);
    await setTimeout(300);
    terminal.press('Enter');
    await terminal.see('Where is the employing office?');
    terminal.type('Washington, DC');
    terminal.press('Enter');
    await terminal.see('Duty stations');
    expect(terminal.file('pd.yaml')).toContain('employingOffice: Washington, DC');
  });

  test('asks line by line with --plain, without moving the cursor', async () => {
    await terminal.start('new pd.yaml --from gs13-cx-strategist --plain');
    await terminal.see('Official title of the position');
    terminal.press('Enter');
    await terminal.see('Organizational (working) title');
    terminal.type('<');
    terminal.press('Enter');
    await terminal.see('Type < to go back.');
    terminal.type('Service Strategist');
    terminal.press('Enter');
    for (const next of [
      'Organizational (working) title',
      'Pay plan',
      'Occupational series',
      'Grade that',
      'Grade at full',
    ]) {
      await terminal.see(next);
      terminal.press('Enter');
      await setTimeout(300);
    }
    await terminal.see('1. No, it does not supervise');
    terminal.type('1');
    terminal.press('Enter');
    await terminal.see('Why is the description submitted?');
    terminal.press('C-c');
    await terminal.see('ended with 130');
    expect(terminal.file('pd.yaml')).toContain('title: Service Strategist');
    expect(terminal.file('pd.yaml')).toContain('goes on at position.reasonForSubmission');
  });
});
