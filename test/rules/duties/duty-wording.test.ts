import { describe, expect, it } from 'vitest';
import { findingsOf, withTask } from '../findings-of.ts';

describe('duty-vague', () => {
  it.each([
    'Handles correspondence for the office.',
    'Deals with complaints from the public.',
    'Plans surveys. Handles the results.',
    'The incumbent handles all requests.',
    'Performs difficult work.',
    'Performs difficult and complex assignments.',
    'Carries out highly complex tasks in support of the program.',
    'Performs various duties for the director.',
    'Completes important assignments for senior leaders.',
    'Performs a variety of tasks for the branch.',
    'Is involved in the redesign of forms.',
  ])('fires: %s', (task) =>
    expect(findingsOf('duty-vague', withTask(task))).toMatchObject([{ severity: 'warning' }]),
  );

  it.each([
    'Conducts detailed analyses of complex functions and work processes of broad programs.',
    'Has full technical responsibility for independently carrying out complex studies and projects.',
    'Assists higher-graded specialists in projects of limited difficulty.',
    'Participates in program studies and analysis of operations.',
    'Performs routine personnel management functions in assigned areas.',
    'Performs designated segments of more complex personnel assignments of higher-graded specialists.',
    'Initiates studies to resolve complex problems and other management actions.',
    'Coordinates the work of contractors who handle calls.',
    'Analyzes how staff deal with complaints, and recommends changes.',
    'Trains staff in the safe handling of difficult calls.',
    'Performs work under general administrative direction, with wide latitude for independent judgment.',
    'Assigns difficult cases to senior analysts.',
    'Reviews complex work orders and task orders for completeness.',
    'Explains complex rules to applicants in plain language.',
    'Performs complex network analyses.',
  ])('is silent: %s', (task) => expect(findingsOf('duty-vague', withTask(task))).toEqual([]));
});

describe('personal-name', () => {
  const told = (text: string) =>
    findingsOf('personal-name', { introduction: text }).map(({ severity }) => severity);

  it.each([
    'This position reports to Margaret Okafor.',
    'The division is led by Dr. Chen.',
    'Contact Ms. Alvarez-Ruiz for details.',
    'Questions go to cx.team@agency.example.',
    'Backs up Kevin J. Morales during absences.',
  ])('fires: %s', (text) => expect(told(text)).toEqual(['info']));

  it.each([
    'The office is at the Lyndon B. Johnson Space Center.',
    'The office serves visitors of the Martin Luther King, Jr. Memorial.',
    'The position carries out the Robert T. Stafford Disaster Relief and Emergency Assistance Act.',
    'Located at the John F. Kennedy Special Warfare Center and School.',
    'Works with the James A. Haley Veterans’ Hospital in Tampa.',
    'The office is in Saint Paul, Minnesota.',
    'Grant specialists mark up drafts in April and June.',
    'The Assistant Secretary and the Deputy Director decide.',
    'The incumbent tweets from @agency.',
    'Washington, Madison and Jackson have field offices.',
    'Follows the Paul D. Wellstone Act and the Patsy Mink fellowship rules.',
  ])('is silent: %s', (text) => expect(told(text)).toEqual([]));

  it('people whom the draft names where they belong are known', () => {
    const classification = { classifiedBy: 'Oluwaseun Adebayo-Quist' };
    const found = findingsOf('personal-name', {
      classification,
      ...withTask('Briefs Oluwaseun Adebayo-Quist each week.'),
    });
    expect(found.map(({ path }) => path)).toEqual(['duties.0.tasks.0']);
  });
});
