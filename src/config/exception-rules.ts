import type { Severity } from '../diagnostics/diagnostic.ts';
import type { ConfigRule } from './config-rules.ts';

/** A rule about what leaves findings out: suppressions and baselines. It can be switched like a check of content. */
export interface ExceptionRule extends ConfigRule {
  readonly severity: Severity;
  readonly source: string;
}

const common = { severity: 'warning', source: 'Our own measure, no official source' } as const;

/**
 * Rules about suppressions, the comments `# cxpd-ignore RULE: reason`, and about baselines. They cannot be suppressed
 * themselves.
 */
export const exceptionRules: readonly ExceptionRule[] = [
  {
    ...common,
    id: 'suppression-reason',
    summary: 'A suppression says why the finding may stand.',
    explain:
      'Whoever reads the draft next, a classifier for one, has to know why a finding was set aside. Without a colon and a ' +
      'reason after the rule the comment leaves nothing out.',
    bad: '# cxpd-ignore duties-total-100\nduties:',
    good: '# cxpd-ignore duties-total-100: shared duty pending split\nduties:',
  },
  {
    ...common,
    id: 'suppression-unknown',
    summary: 'A suppression names a rule that there is and that can be suppressed.',
    explain:
      'A comment for a rule that does not exist leaves nothing out, so a typing mistake would go unseen. Rules about reading ' +
      'cannot be suppressed: a draft that is not read right cannot be checked. cxpd explain lists the rules.',
    bad: '# cxpd-ignore dutys-total-100: shared duty pending split\nduties:',
    good: '# cxpd-ignore duties-total-100: shared duty pending split\nduties:',
  },
  {
    ...common,
    id: 'suppression-unused',
    summary: 'A suppression leaves out a finding on its line or the line below.',
    explain:
      'A comment that outlives its finding would hide the next one. Delete it when the draft was mended, or move it: after ' +
      'a value it holds for its own line, alone on a line for the next line that holds something. Inside a text it is no ' +
      'comment and would be printed. Rules that do not apply at this stage, or are off, are not counted as unused.',
    bad: 'introduction: |\n  # cxpd-ignore reading-grade: quoted from the law\n  This position serves the public.',
    good: '# cxpd-ignore reading-grade: quoted from the law\nintroduction: |\n  This position serves the public.',
  },
  {
    ...common,
    severity: 'info',
    id: 'baseline-gone',
    summary: 'Every finding that the baseline knows is still there.',
    explain:
      'A finding that was mended needs no place in the baseline any more, and would go unseen if it came back. ' +
      'cxpd validate --update-baseline takes it out and leaves the others, with their reasons, as they are. Told only for ' +
      'drafts that were checked, and for rules that ran.',
    bad: 'findings:\n  - file: pds/analyst.yaml   # was mended\n    rule: duties-total-100\n    message: Unexpected total of 90 percent, expected 100.',
    good: 'findings: []',
  },
];
