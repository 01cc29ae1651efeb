import { describe, expect, it } from 'vitest';
import { builtin } from '../../../src/builtin.ts';
import { taskStartReader } from '../../../src/text/task-start.ts';

const read = taskStartReader(builtin.standards.actionVerbs);

/** Beginnings as they stand in position descriptions of many agencies. */
const sound = `
Plans and conducts usability tests.
Leads multidisciplinary teams.
Serves as the principal advisor to the Director on customer experience.
Acts as liaison between the program office and its contractors.
Is the lead program specialist for the trail.
Has full technical responsibility for carrying out studies.
Does outreach to rural communities.
Oversees the budget of the division.
Assists higher-graded specialists in developing surveys.
Assesses, analyzes and reports on trends.
Addresses specific problem areas.
Focuses on the needs of first-time applicants.
Processes special use applications.
Passes findings on to program offices.
Analyses the effects of proposed rules.
Liaises with state agencies.
Co-leads a working group on accessibility.
Co-designs services with veterans.
Peer-reviews reports of other analysts.
Cross-trains staff in interviewing.
Pre-screens applications.
Re-engineers the intake process.
QCs incoming records against the case file.
Independently plans and carries out projects.
Personally represents the agency at meetings.
Routinely briefs executives.
Also serves as a member of the review board.
Regularly and independently reviews contracts.
Effectively leverages data to question the status quo.
Frequently, develops methods that are unique to the analysis.
Either leads or supports improvement teams.
Both plans and conducts research.
As team lead, plans the work of the group.
As assigned, performs designated segments of more complex assignments.
As a senior expert in service design, provides advice on the agency's most complex services.
Based on studies of recreation areas, recommends potential sites.
Using quantitative methods, identifies procedural problems.
Using survey data and interviews, independently identifies problems.
In a developmental capacity, participates in the program.
In coordination with the Office of General Counsel, drafts responses to Congress.
In conjunction with state partners evaluates and improves joint services.
On behalf of the Director, negotiates agreements.
Under the general direction of the chief, manages a portfolio of projects.
Upon request, briefs members of Congress.
When required, testifies before committees.
Where appropriate, recommends changes to policy.
For assigned programs, monitors obligations and expenditures.
With minimal guidance, resolves conflicts among stakeholders.
Through interviews, learns what applicants need.
To improve service, tests new forms with applicants.
Working with partners, develops plans for outreach.
Consistent with policy, approves travel.
Each quarter, reports results to executives.
Twice a year, trains new staff.
May serve on inspection teams.
Functions as the primary liaison to staff offices.
Implements communication plans.
Documents decisions and their reasons.
Supplements agency guidance with local procedures.
Petitions courts for extensions.
Positions the program for future growth.
Commissions studies from contractors.
Questions assumptions behind proposed changes.
Transitions services to new platforms.
Requisitions supplies and equipment.
Balances competing priorities.
Advances the use of human-centered design.
Influences managers to accept recommendations.
References source documents in each report.
Finances pilot projects from the innovation fund.
Enlists volunteers for user research.
Assists in audits.
Lists and ranks problems by their effect on customers.
Services equipment in the usability laboratory.
Supplies field offices with guides.
Studies proposed legislation for its effect on the public.
Surveys customers after each contact.
Projects workload and staffing needs.
Programs surveys in the agency's tool.
Reports monthly to the division chief.
Maps customer journeys.
Prototypes forms and tests them.
Storyboards the new service.
Triages incoming requests.
Vets proposals against strategy.
Curates the insight library.
Champions accessible design.
Shepherds projects through governance.
Synthesizes what was heard into findings.
Codifies good practice in a playbook.
Advises of changes in law.
Disposes of records under the schedule.
Determines range of options for managers.
Exercises broad latitude in choosing methods.
Renders advice on operational policies.
Briefs the Secretary.
Ghostwrites speeches for executives.
Upskills field staff.
Teams with partner agencies on pilots.
Usability tests forms with applicants.
A/B tests content on the website.
Stands in for the supervisor.
Has lead responsibility for the program.
Maintains close liaison with other services.
-- Evaluates and advises on structures.
During mobilization, assumes responsibility for records.
Gives advice, counsel or instruction to employees.
Resources and schedules projects.
Times sessions in the usability laboratory.
Attributes costs to programs.
Subject to approval by the chief, awards small purchases.
Reimagines intake for survivors of disasters.
A. Plans the annual survey.
1. Conducts interviews.
(2) Writes reports.
iv) Trains staff.
- Leads workshops.
• Leads workshops.
**Leads** workshops.
40% - Leads workshops.
(25 percent) Advises managers.
“Translates” technical terms for the public.
Plans/organizes work of the team.
`
  .trim()
  .split('\n');

describe('a sound task is left alone', () => {
  it.each(sound)('%s', (task) => {
    expect(read(task)).toBeNull();
  });
});

describe('another beginning is told, with the verb to type', () => {
  it.each([
    ['Lead customer research.', 'base', 'Lead', 'Leads'],
    ['Apply research methods.', 'base', 'Apply', 'Applies'],
    ['Assess needs.', 'base', 'Assess', 'Assesses'],
    ['Co-lead the group.', 'base', 'Co-lead', 'Co-leads'],
    ['Independently lead studies.', 'base', 'lead', 'Leads'],
    ['Assist in cost-benefit evaluations of programs.', 'base', 'Assist', 'Assists'],
    ['lead customer research.', 'base', 'lead', 'Leads'],
    ['1. Review forms.', 'base', 'Review', 'Reviews'],
    ['Leading customer research.', 'gerund', 'Leading', 'Leads'],
    ['Planning and conducting interviews.', 'gerund', 'Planning', 'Plans'],
    ['Assisting in developing brochures for users.', 'gerund', 'Assisting', 'Assists'],
    ['Overseeing the work.', 'gerund', 'Overseeing', 'Oversees'],
    ['Working with partners to develop plans.', 'gerund', 'Working', 'Works'],
    ['Led customer research.', 'past', 'Led', 'Leads'],
    ['Managed a portfolio.', 'past', 'Managed', 'Manages'],
    ['Will lead customer research.', 'modal', 'Will lead', 'Leads'],
    ['Must coordinate with counsel.', 'modal', 'Must coordinate', 'Coordinates'],
    ['The incumbent will lead research.', 'subject', 'The incumbent will lead', 'Leads'],
    ['The incumbent leads research.', 'subject', 'The incumbent leads', 'Leads'],
    [
      'Incumbent is responsible for leading research.',
      'subject',
      'Incumbent is responsible for leading',
      'Leads',
    ],
    ['The employee independently reviews forms.', 'subject', 'The employee independently reviews', 'Reviews'],
    ['He/she develops plans.', 'subject', 'He/she develops', 'Develops'],
    ['You will drive research activities.', 'subject', 'You will drive', 'Drives'],
    ['Using skill, the incumbent develops plans.', 'subject', 'the incumbent develops', 'Develops'],
    ['Responsible for leading research.', 'responsible', 'Responsible for leading', 'Leads'],
    ['Responsible for the budget.', 'responsible', 'Responsible for', null],
    ['Is responsible for leading research.', 'responsible', 'Is responsible for leading', 'Leads'],
    ['Has responsibility for the budget.', 'responsible', 'Has responsibility for', null],
    ['Is to lead research.', 'modal', 'Is to lead', 'Leads'],
    ['To lead research.', 'infinitive', 'To lead', 'Leads'],
    ['Coordination of field work.', 'other', 'Coordination', null],
    ['Duties include planning.', 'other', 'Duties', null],
    ['Assignments are varied and complex.', 'other', 'Assignments', null],
    ['Projects include surveys.', 'other', 'Projects', null],
    ['Recommendations to managers.', 'other', 'Recommendations', null],
    ['Responsibilities of the team.', 'other', 'Responsibilities', null],
    ['This includes travel.', 'other', 'This', null],
    ['Analysis of survey data.', 'other', 'Analysis', null],
    ['Customers are interviewed.', 'other', 'Customers', null],
    ["Agency's point of contact.", 'other', "Agency's", null],
  ])('%s', (task, kind, written, instead) => {
    expect(read(task)).toEqual({ kind, written, instead });
  });
});

it('a task without letters has no beginning', () => {
  expect(read(' … ')).toBeNull();
  expect(read('')).toBeNull();
});
