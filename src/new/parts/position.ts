import { isWagePlan, usesScheduleGrades } from '../../draft/pay-plan.ts';
import { seriesFacts } from '../../standards/guides.ts';
import { askChoice, askLine, askLines, askParagraph, capitals, digitsOnly, yesNo } from '../ask-for.ts';
import { textAt } from '../draft-tree.ts';
import type { Question, Session } from '../question.ts';

const part = 'position';
const at = (key: string) => ['position', key];

/** The facts of the position: what it is, then the blocks of the cover sheet. */
export function positionQuestions(session: Session): Question[] {
  const { tree } = session;
  const value = (key: string): string | undefined => textAt(tree, at(key));
  const payPlan = value('payPlan') ?? 'GS';
  const isExecutive = payPlan.toUpperCase() === 'ES';
  const reason = value('reasonForSubmission') ?? 'new';
  return [
    askLine(session, {
      part,
      path: at('title'),
      need: 'required',
      ask: 'Official title of the position',
      about: ['Short, and what the work is about. "Supervisory" only where the supervisory guide is met.'],
    }),
    askLine(session, {
      part,
      path: at('organizationalTitle'),
      ask: 'Organizational (working) title, if it differs',
      about: ['The name that colleagues use, such as Product Manager.'],
    }),
    askLine(session, {
      part,
      path: at('payPlan'),
      need: 'required',
      ask: 'Pay plan',
      suggest: 'GS',
      normalise: capitals,
    }),
    askLine(session, {
      part,
      path: at('series'),
      need: 'required',
      ask: 'Occupational series, four digits',
      suggest: isWagePlan(payPlan) ? undefined : '0301',
      about: isWagePlan(payPlan) ? [] : seriesHelp(session),
    }),
    ...(isExecutive ? [] : gradeQuestions(session, payPlan)),
    askChoice(session, {
      part,
      path: at('supervisoryStatus'),
      need: 'expected',
      ask: 'Does the position supervise?',
      suggest: 'nonsupervisory',
      labels: {
        nonsupervisory: 'No, it does not supervise',
        'team-leader': 'It leads a team, without being its supervisor',
        supervisory: 'Yes, it supervises by the supervisory guide',
        managerial: 'Yes, it is a manager',
      },
      details: {
        supervisory:
          'Supervision takes at least 25 percent of the time, of Federal employees, with authority of level 3-2 or higher.',
        'team-leader': 'A team leader is "Neither" on the cover sheet and is graded by the leader guide.',
      },
    }),
    askChoice(session, {
      part,
      path: at('reasonForSubmission'),
      ask: 'Why is the description submitted? (block 2)',
      suggest: 'new',
      labels: {
        new: 'New: the position did not exist before',
        redescription: 'Redescription: the duties changed',
        reestablishment: 'Reestablishment: an abolished position comes back',
        other: 'Other: title, series or supervisor changes, duties do not',
      },
    }),
    ...(reason === 'new'
      ? []
      : [
          askParagraph(session, {
            part,
            path: at('explanation'),
            ask: 'Explanation (block 2)',
            about: ['What changed, and which position is replaced.'],
          }),
          askLine(session, {
            part,
            path: at('replaces'),
            ask: 'Number of the description that this one replaces',
          }),
        ]),
    askChoice(session, {
      part,
      path: at('service'),
      ask: 'Headquarters or field? (block 3)',
      labels: { headquarters: 'Headquarters', field: 'Field' },
    }),
    askLine(session, {
      part,
      path: at('employingOffice'),
      ask: 'Where is the employing office? (block 4)',
      about: ['City and state, such as Washington, DC.'],
    }),
    askLines(session, {
      part,
      path: at('dutyStations'),
      ask: 'Duty stations (block 5)',
      about: ['One a line, city and state together: Washington, DC.'],
      suggest: value('employingOffice') === undefined ? undefined : [value('employingOffice') ?? ''],
    }),
    ...coverSheetQuestions(session, isExecutive),
  ];
}

function gradeQuestions(session: Session, payPlan: string): Question[] {
  const grade = textAt(session.tree, at('grade'));
  const own = usesScheduleGrades(payPlan);
  const questions = [
    askLine(session, {
      part,
      path: at('grade'),
      need: own ? 'required' : 'expected',
      ask: 'Grade that the position claims, 1 to 15',
      about: own
        ? ['The levels of the factors decide later whether they give this grade.']
        : [`The grade under pay plan ${payPlan}, where it has grades; this program does not decide it.`],
      normalise: digitsOnly,
    }),
    askLine(session, {
      part,
      path: at('fullPerformanceLevel'),
      ask: 'Grade at full performance level',
      suggest: grade,
      normalise: digitsOnly,
    }),
  ];
  if (payPlan.toUpperCase() === 'GS') return questions;
  const equivalent = askLine(session, {
    part,
    path: at('equivalentTo'),
    need: 'expected',
    ask: 'General Schedule grade that it equals, such as GS-13',
    normalise: capitals,
  });
  return [...questions, equivalent];
}

function seriesHelp({ tree, setup }: Session): string[] {
  const series = textAt(tree, at('series')) ?? '0301';
  const facts = seriesFacts(setup.standards.series, series);
  const known =
    facts === undefined
      ? []
      : [`${series} is ${facts.title}.${facts.note === undefined ? '' : ` ${facts.note}`}`];
  return [...known, 'CX positions are usually in 0301: it is for work that no other series covers.'];
}

function coverSheetQuestions(session: Session, isExecutive: boolean): Question[] {
  return [
    askChoice(session, {
      part,
      path: at('appointment'),
      ask: 'Type of appointment',
      suggest: isExecutive ? 'ses' : 'competitive-permanent',
      labels: {
        'competitive-permanent': 'Competitive service, permanent',
        'competitive-term': 'Competitive service, term',
        'competitive-temporary': 'Competitive service, temporary',
        excepted: 'Excepted service',
        ses: 'Senior Executive Service',
      },
      details: { 'competitive-permanent': 'The only one for which OPM shares its CX certificate.' },
    }),
    askChoice(session, {
      part,
      path: at('positionStatus'),
      ask: 'Position status (block 10)',
      suggest: isExecutive ? 'ses-general' : 'competitive',
      labels: {
        competitive: 'Competitive',
        excepted: 'Excepted',
        'ses-general': 'SES, general',
        'ses-career-reserved': 'SES, career reserved',
      },
    }),
    askChoice(session, {
      part,
      path: at('flsa'),
      ask: 'Fair Labor Standards Act (block 7)',
      about: ['Nonexempt unless a determination says otherwise; it rests on the actual duties.'],
      labels: { exempt: 'Exempt', nonexempt: 'Nonexempt' },
    }),
    askChoice(session, {
      part,
      path: at('financialStatements'),
      ask: 'Financial statements required? (block 8)',
      labels: {
        none: 'None',
        executive: 'Executive Personnel Financial Disclosure',
        'employment-and-financial-interests': 'Employment and Financial Interests',
      },
    }),
    askChoice(session, {
      part,
      path: at('identicalAdditional'),
      ask: 'Are there identical additional positions? (block 9)',
      labels: yesNo,
    }),
    askChoice(session, {
      part,
      path: at('sensitivity'),
      ask: 'Sensitivity (block 12)',
      about: ['From the record of the Position Designation Tool.'],
      labels: {
        'non-sensitive': '1 Non-sensitive',
        'noncritical-sensitive': '2 Noncritical sensitive',
        'critical-sensitive': '3 Critical sensitive',
        'special-sensitive': '4 Special sensitive',
      },
    }),
  ];
}
