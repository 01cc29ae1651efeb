import { describe, expect, test } from 'vitest';
import { back } from '../../src/new/asker.ts';
import { markerLines, readMarker } from '../../src/new/marker.ts';
import { listAt, textAt, textsAt, valueAt } from '../../src/new/draft-tree.ts';
import type { Session } from '../../src/new/question.ts';
import { runWizard, type WizardStart } from '../../src/new/wizard.ts';
import { writeDraft } from '../../src/new/write-draft.ts';
import { checkText } from '../check-text.ts';
import { type Leaving, type Script, scripted, sessionFrom } from './scripted-asker.ts';

const common: Script = {
  'Department or agency': 'Department of Homeland Security',
  'Short name of the agency': 'DHS',
  'Which services': 'applications for immigration benefits',
  'Who uses them': 'applicants, petitioners and their representatives',
  'Duty 1: percent': '40 %',
  'Duty 2: percent': '35',
  'Duty 3: percent': '25',
  'how is success measured': 'Two improvements tested with customers are in use by 30 June 2027.',
  'Performance goals': 'PG-2',
  'which duties does it serve': '1 2 3',
  'Form B: is each': 'yes',
};

const blank: Script = {
  'Official title': 'Customer Experience Strategist',
  'Grade that': '13',
  'Department or agency': 'Department of Agriculture',
  'Short name of the agency': 'USDA',
  Introduction: 'This position improves enrollment in farm programs.',
  'Duty 1: short title': 'Research',
  'Duty 1: percent': '60',
  'Duty 1: tasks': '• Leads customer research on enrollment.\n• Designs measures of “experience” #1.\n',
  'The percentages do not add up': 'add',
  'Duty 2: short title': 'Design',
  'Duty 2: percent': '40',
  'Duty 2: tasks': 'Designs prototypes with farmers: forms, letters and pages.',
  'Factor 1, Knowledge Required by the Position: which': '1-8',
  'Factor 2, Supervisory Controls: which': '2-4',
  'Factor 3, Guidelines: which': '3-4',
  'Factor 4, Complexity: which': '4-5',
  'Factor 5, Scope and Effect: which': '5-5',
  'Factor 6, Personal Contacts: which': '6-3',
  'Factor 7, Purpose of Contacts: which': '7-3',
  'Factor 8, Physical Demands: which': '8-1',
  'Factor 9, Work Environment: which': '9-1',
  'Factor 1, Knowledge Required by the Position: text':
    'Mastery of many research methods, used to lead broad studies.\nKnowledge of farm programs, used to judge changes.',
  'Factor 2, Supervisory Controls: text':
    'The supervisor and the employee agree on projects, and the employee runs all phases.',
  'Factor 3, Guidelines: text':
    'Guidelines are general policies that outline results; the employee refines them.',
  'Factor 4, Complexity: text': 'Interrelated questions with conflicting goals need new approaches.',
  'Factor 5, Scope and Effect: text': 'The work can substantially change the service that farmers receive.',
  'Factor 6, Personal Contacts: text':
    'Contacts are with farmers, executives and other agencies in settings that are not routine.',
  'Factor 7, Purpose of Contacts: text': 'Contacts serve to influence managers who resist changes.',
  'Factor 8, Physical Demands: text': 'The work is sedentary.',
  'Factor 9, Work Environment: text': 'The work is done in an office.',
  'hire from an OPM': 'opm-cx-strategist-gs13',
  'SE-': 'duty-1',
  'TC-': 'knowledge',
  'Form B: is each': 'yes',
  'what stands in place of': 'plain notices\nshorter forms',
  'Keep the answer': 'keep',
  'Performance goals': 'PG-2',
  'how is success measured': 'Two improvements are in use by 30 June 2027.',
  'which duties does it serve': '1 2',
};

interface Kept {
  session: Session;
  at: string;
  after: string | null;
  typed: string | undefined;
}

/** Runs the questions and keeps what was saved after each answer. */
async function run(
  session: Session,
  script: Script,
  more: Partial<WizardStart> & { leaveAt?: string | Leaving } = {},
) {
  const { leaveAt, ...start } = more;
  const person = scripted(script, leaveAt);
  const saved: Kept[] = [];
  const all = { session, at: null, detour: null, typed: '', given: {}, onlyNeeded: false, ...start };
  const finished = await runWizard(all, person.asker, async (now, at, detour, typed) => {
    saved.push({ session: now, at, after: detour?.after ?? null, typed });
  }).catch((error: Error) => {
    if (error.name !== 'Interrupted') throw error;
    return null;
  });
  return { ...person, saved, tree: finished?.tree ?? {}, isFinished: finished !== null };
}

function found(tree: Session['tree']) {
  return checkText(writeDraft(tree)).report.diagnostics.filter(({ severity }) => severity !== 'info');
}

describe('the questions', () => {
  test('lead from a preset to a draft without error or warning', async () => {
    const { tree, isFinished } = await run(sessionFrom('gs13-cx-strategist'), common);
    expect(isFinished).toBe(true);
    expect(found(tree)).toEqual([]);
    expect(textAt(tree, ['duties', 0, 'percent'])).toBe('40');
    expect(textAt(tree, ['introduction'])).toContain('petitioners and their representatives');
    expect(textAt(tree, ['verification', 'specializedExperience', 'SE-1', 'important'])).toBe('yes');
    expect(textsAt(tree, ['performancePlan', 'goals', 0, 'supportsDuties'])).toEqual(['1', '2', '3']);
  });

  test('lead from nothing to a draft without error or warning', async () => {
    const { tree } = await run(sessionFrom('blank'), blank);
    expect(found(tree)).toEqual([]);
    expect(textsAt(tree, ['duties', 0, 'tasks'])).toEqual([
      'Leads customer research on enrollment.',
      'Designs measures of “experience” #1.',
    ]);
    expect(textsAt(tree, ['duties', 0, 'supports'])).toEqual(['SE-1', 'SE-2', 'SE-3', 'SE-4']);
    expect(textsAt(tree, ['factors', 'knowledge', 'supports'])).toEqual(['TC-1', 'TC-2', 'TC-3']);
  });

  test('lead to a supervisor’s draft, with the factors of the supervisory guide', async () => {
    const { tree, shown } = await run(sessionFrom('gs14-supervisory-cx'), {
      ...common,
      'What is the team called': 'Service Design Division',
      'Whom does the position supervise':
        'nine employees, six of them strategists at GS-13 who do most of the work',
      'Duty 4: percent': '15',
      'Duty 1: percent': '35',
      'Duty 2: percent': '20',
      'Duty 3: percent': '30',
      'which duties does it serve': '1 2 3 4',
      'Keep the answer': 'keep',
    });
    expect(found(tree)).toEqual([]);
    expect(shown).toContainEqual(expect.stringContaining('── Supervisory factors (6 of'));
  });

  test('lead to an executive’s draft, with the elements of the period', async () => {
    const base = { position: { title: 'Chief Customer Experience Officer', payPlan: 'ES', series: '0301' } };
    const { tree, asked } = await run(sessionFrom('blank', base), {
      ...blank,
      'Official title': 'Chief Customer Experience Officer',
      'Pay plan': 'ES',
      'Element 1: weight': '25',
      'Element 5: weight': '30',
      ': weight': '15',
      'Element 5: performance requirements':
        'Cuts calls by a tenth by 30 June 2027.\nAnswers in 12 days by 30 June 2027.\nTests ten notices by 30 June 2027.',
      'performance requirements': 'Reports results of the year by 30 June 2027.',
      'strategic goal': 'Strategic goal 1.',
    });
    expect(found(tree).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(asked).not.toContain('Grade that the position claims, 1 to 15');
    expect(asked.some((ask) => ask.startsWith('Factor '))).toBe(false);
    expect(listAt(tree, ['performancePlan', 'elements'])).toHaveLength(5);
  });

  test('are asked in the order in which a specialist thinks', async () => {
    const { shown } = await run(sessionFrom('gs13-cx-strategist'), common);
    expect(shown.filter((line) => line.startsWith('──'))).toEqual([
      '── Position (1 of 9) ──',
      '── Organization (2 of 9) ──',
      '── Introduction (3 of 9) ──',
      '── Major duties (4 of 9) ──',
      '── Factors (5 of 9) ──',
      '── Series and standards (6 of 9) ──',
      '── CX language (7 of 9) ──',
      '── OPM statements (8 of 9) ──',
      '── Performance plan (9 of 9) ──',
      '── Review ──',
    ]);
  });

  test('show the running total of the duties and what is left to 100', async () => {
    const { shown } = await run(sessionFrom('gs13-cx-strategist'), common);
    expect(shown).toContain('The other duties have 40 percent; 60 are left to 100.');
    expect(shown).toContain('100 %  in all, complete');
  });

  test('choose no factor level by themselves', async () => {
    const { 'Factor 1, Knowledge Required by the Position: which': _, ...script } = blank;
    const { tree } = await run(sessionFrom('blank'), script);
    expect(valueAt(tree, ['factors', 'knowledge', 'level'])).toBeUndefined();
  });

  test('offer a wage grade position neither the series of CX nor a grade from factors', async () => {
    const { asked, shown, saved } = await run(
      sessionFrom('blank'),
      { 'Official title': 'Maintenance Mechanic', 'Pay plan': 'WG', 'Occupational series': '4749' },
      { leaveAt: 'Does the position supervise' },
    );
    expect(asked).toContain('Occupational series, four digits');
    expect(shown.join('\n')).not.toMatch(/0301|levels of the factors/);
    expect(textAt(saved.at(-1)?.session.tree ?? {}, ['position', 'series'])).toBe('4749');
  });

  test('certify nothing on Form B by themselves', async () => {
    const { asked, tree } = await run(sessionFrom('gs13-cx-strategist'), {
      ...common,
      'Form B: is each': 'each',
      'Form B, SE-2': 'yes no',
    });
    expect(asked.filter((ask) => ask.startsWith('Form B, '))).toHaveLength(7);
    expect(valueAt(tree, ['verification', 'competencies'])).toBeUndefined();
    expect(valueAt(tree, ['verification', 'specializedExperience'])).toEqual({
      'SE-2': { important: 'yes', neededUponEntry: 'no' },
    });
  });

  test('refuse an answer that validate refuses, in the same words', async () => {
    const { shown, tree } = await run(sessionFrom('blank'), { ...blank, 'Grade that': ['thirteen', '13'] });
    expect(shown.join('\n')).toContain('Unexpected "thirteen" for "grade" of position');
    expect(textAt(tree, ['position', 'grade'])).toBe('13');
  });

  test('show a warning and let the person change the answer', async () => {
    const { shown, tree } = await run(sessionFrom('blank'), {
      ...blank,
      'Duty 2: tasks': ['Administrative matters of the office.', 'anew', 'Designs forms.'],
      'Keep the answer': ['change', 'keep', 'keep', 'keep'],
    });
    expect(shown.join('\n')).toContain('(duty-action-verb)');
    expect(textsAt(tree, ['duties', 1, 'tasks'])).toEqual(['Designs forms.']);
  });

  test('go back one by one, and keep what was answered', async () => {
    const script: Script = {
      ...common,
      'Pay plan': [back, 'GS'],
      'Official title': ['First title', 'Second title'],
      'Organizational (working) title': [back, ''],
    };
    const { asked, tree } = await run(sessionFrom('gs13-cx-strategist'), script);
    expect(asked.slice(0, 6)).toEqual([
      'Official title of the position',
      'Organizational (working) title, if it differs',
      'Official title of the position',
      'Organizational (working) title, if it differs',
      'Pay plan',
      'Organizational (working) title, if it differs',
    ]);
    expect(textAt(tree, ['position', 'title'])).toBe('Second title');
  });

  test('keep an answer from which the person goes back, whatever was found in it', async () => {
    const title = 'A duty: with tasks';
    const { saved, tree } = await run(sessionFrom('blank'), {
      ...blank,
      'Duty 2: short title': ['Design', title],
      'Duty 2: tasks': ['Administrative matters of the office.', 'keep'],
      'Keep the answer': [back, 'keep', 'keep'],
      'Duty 2: percent': ['40', '40'],
    });
    expect(saved.length).toBeGreaterThan(20);
    expect(textsAt(tree, ['duties', 1, 'tasks'])).toEqual(['Administrative matters of the office.']);
  });

  test('fill an open place anew when its answer changes', async () => {
    const script: Script = {
      ...common,
      'Which services': ['passports', 'visas'],
      'Who uses them': [back, 'travelers'],
    };
    const { tree } = await run(sessionFrom('gs13-cx-strategist'), script);
    expect(writeDraft(tree)).not.toContain('passports');
    expect(textAt(tree, ['introduction'])?.replaceAll('\n', ' ')).toContain(
      'how travelers experience visas, and',
    );
  });

  test('ask for the open places of chosen language at once', async () => {
    const { asked, tree } = await run(sessionFrom('blank'), {
      ...blank,
      'CX language for the major duties': 'MD-09 MD-15',
    });
    const place = asked.indexOf('CX language for the major duties');
    expect(asked[place + 1]).toBe('MD-09: what stands in place of "Those may include…:"?');
    expect(textsAt(tree, ['cxLanguage', 'fill', 'MD-09', 'levers'])).toEqual([
      'plain notices',
      'shorter forms',
    ]);
  });

  test('change, add and remove duties at the list of them', async () => {
    const { tree } = await run(sessionFrom('blank'), {
      ...blank,
      'These are the duties': ['remove 1', 'on'],
      'The percentages do not add up': ['add', 'percents'],
      'Duty 1: percent': ['60', '100'],
    });
    expect(listAt(tree, ['duties'])).toHaveLength(1);
    expect(textAt(tree, ['duties', 0, 'title'])).toBe('Design');
    expect(textAt(tree, ['duties', 0, 'percent'])).toBe('100');
  });

  test('open any answer again from the review, and come back to it', async () => {
    const { asked, tree } = await run(sessionFrom('gs13-cx-strategist'), {
      ...common,
      'Save the draft, or look': ['position', 'save'],
      'Position: which answer?': 'position.title',
      'Official title': ['Customer Experience Strategist', 'Service Strategist'],
    });
    expect(textAt(tree, ['position', 'title'])).toBe('Service Strategist');
    expect(asked.slice(-2)).toEqual([
      'Official title of the position',
      'Save the draft, or look at a part again?',
    ]);
  });

  test('are not asked when a file gave the answer', async () => {
    const given = { position: { title: 'Given', grade: '13' }, organization: { agency: 'Agency' } };
    const { asked } = await run(sessionFrom('gs13-cx-strategist', {}), common, { given, onlyNeeded: true });
    expect(asked).not.toContain('Official title of the position');
    expect(asked).not.toContain('Department or agency, in full');
    expect(asked).not.toContain('Fair Labor Standards Act (block 7)');
    expect(asked).toContain('Duty 1: percent of the time');
  });
});

describe('a run that is left', () => {
  const places = [
    'Pay plan',
    'Who uses them',
    'Duty 2: percent',
    'Factor 4, Complexity: text',
    'TC-2:',
    'Goal 1: weight',
    'Save the draft',
  ];

  test.each(places)('at "%s" goes on at the same question', async (leaveAt) => {
    const left = await run(sessionFrom('gs13-cx-strategist'), common, { leaveAt });
    expect(left.isFinished).toBe(false);
    const last = left.saved.at(-1);
    if (last === undefined) throw new Error('nothing was saved');
    const again = await run({ ...last.session, places: {} }, common, { at: last.at });
    expect(again.asked[0]).toContain(leaveAt);
    expect(found(again.tree)).toEqual([]);
  });

  const withWarning = 'Administrative matters of the office, as they come up from day to day.';

  test('keeps an answer about which the person was still asked', async () => {
    const left = await run(
      sessionFrom('blank'),
      { ...blank, 'Duty 2: tasks': withWarning },
      { leaveAt: 'Keep the answer' },
    );
    const last = left.saved.at(-1);
    expect(last?.at).toBe('duties.2.tasks');
    expect(textsAt(last?.session.tree ?? {}, ['duties', 1, 'tasks'])).toEqual([withWarning]);
  });

  test('keeps what was added to a list, before the list is ended', async () => {
    const ask = 'Classification standards used';
    const { saved } = await run(sessionFrom('gs13-cx-strategist'), {
      ...common,
      [ask]: ['add', 'Agency guide 1', 'keep'],
    });
    const held = saved.filter(({ at }) => at === 'classification.standards').at(-1);
    expect(textsAt(held?.session.tree ?? {}, ['classification', 'standards']).at(-1)).toBe('Agency guide 1');
  });

  test('goes on behind a text that was typed and not ended', async () => {
    const typed = 'First line “typed”.\n\nSecond: #1';
    const left = await run(sessionFrom('blank'), blank, {
      leaveAt: { at: 'Factor 4, Complexity: text', typed },
    });
    const last = left.saved.at(-1);
    if (last === undefined) throw new Error('nothing was saved');
    expect(last).toMatchObject({ at: 'factors.complexity.text', typed });
    const script = { 'Keep the answer': 'keep' };
    const again = await run(last.session, script, { at: last.at, typed, leaveAt: 'Factor 5, Scope' });
    expect(again.begun).toEqual([typed]);
    expect(textAt(again.saved.at(-1)?.session.tree ?? {}, ['factors', 'complexity', 'text'])?.trimEnd()).toBe(
      typed,
    );
  });

  test('keeps what is there beside a text that was typed and not ended', async () => {
    const left = await run(sessionFrom('gs13-cx-strategist'), common, {
      leaveAt: { at: 'Factor 4, Complexity: text', typed: 'New' },
    });
    const last = left.saved.at(-1);
    expect(last?.typed).toBe('New');
    expect(textAt(last?.session.tree ?? {}, ['factors', 'complexity', 'text'])).toContain('Projects deal');
  });

  test('keeps half-typed text in a comment, whatever signs it holds', () => {
    const typed = 'a "b" \\ # {{x}}\n\u2028\u0085\u0007\ud800\u{e0001}\ufeff“c”';
    const marker = { at: 'introduction', after: null, preset: 'blank', typed };
    const text = writeDraft({ cxpd: '1' }, markerLines(marker));
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.split('\n')).toHaveLength(5);
    expect(readMarker(text)).toEqual(marker);
  });

  test('leaves a readable draft after every answer', async () => {
    const { saved } = await run(sessionFrom('blank'), blank);
    for (const { session } of saved) {
      const rules = checkText(writeDraft(session.tree)).report.diagnostics.map(({ rule }) => rule);
      expect(
        rules.filter((rule) => /^(?:yaml|prose|unknown|wrong|typographic|control|not-a)/.test(rule)),
      ).toEqual([]);
    }
    expect(saved.length).toBeGreaterThan(50);
  });

  test('is told by a comment that other programs pass over', () => {
    const text =
      '# yaml-language-server: $schema=cxpd.schema.json\n# Unfinished. "cxpd new --resume" goes on at duties.2.percent, then review (preset blank).\ncxpd: 1\n';
    expect(readMarker(text)).toEqual({ at: 'duties.2.percent', after: 'review', preset: 'blank', typed: '' });
  });
});
