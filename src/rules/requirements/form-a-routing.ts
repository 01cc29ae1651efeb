import { reportUndated } from '../hiring-facts.ts';
import { formActs } from '../form-acts.ts';
import type { Rule } from '../rule.ts';

/** Form B was submitted, and Form A in the talent portal with a copy to OPM. */
export const formARouting: Rule = {
  id: 'form-a-routing',
  severity: 'error',
  from: 'talent-pool',
  summary: 'Form B is submitted, and Form A is submitted in the talent portal and emailed to OPM.',
  explain:
    'The Agency Shared Certificate Coordinator submits the request in the USAJOBS Agency Talent Portal and emails a copy to OPM, ' +
    'after Form B. Write down each date as it is done. While nothing of Form A has been submitted, what is ahead is a warning, so that ' +
    'the form can be filled in first.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide, step 3',
  requires: ['requirements', 'hiring.formBSubmittedOn', 'hiring.talentPoolRequest'],
  check({ draft, stage, report }) {
    const { formBSubmitted, submitted, emailed } = formActs(draft);
    const ahead = stage === 'talent-pool' && submitted.day === undefined && emailed.day === undefined;
    for (const act of [formBSubmitted, submitted, emailed]) {
      reportUndated(act, report, ahead ? 'warning' : 'error');
    }
  },
};
