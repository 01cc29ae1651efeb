import { developmentalGrade, developmentalGrades } from '../../assess/developmental.ts';
import type { GradedFactor } from '../../assess/grade.ts';
import type { DraftFactor } from '../../draft/schema.ts';
import { factorLanguage } from '../../language/merged-draft.ts';
import { fesFactor } from '../../standards/fes.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Every factor that the grade rests on has a level and a text. */
export const factorsComplete: Rule = {
  id: 'factors-complete',
  severity: { draft: 'warning', classification: 'error' },
  from: 'draft',
  summary: 'All nine factors are there, each with a level and a text.',
  explain:
    'A position description under the Factor Evaluation System consists of its duties and all nine factors, and without ' +
    'one of them no points and no grade can be worked out. Give each factor its level and describe what the position ' +
    'requires. A supervisor’s grade rests on the factors of the supervisory guide, so with those complete the nine may ' +
    'be left out.',
  source: 'OPM, Classifier’s Handbook, chapters 2 and 3',
  requires: [
    'factors',
    'supervisoryFactors',
    'developmental',
    'organization',
    'cxLanguage',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check(context) {
    const { draft, merged, grade, report } = context;
    const { supervisory } = grade;
    const nine = {
      section: 'factors',
      all: 'nine factors',
      named: grade.factors,
      written: draft.factors ?? {},
    };
    if (supervisory !== null) {
      const written = draft.supervisoryFactors ?? {};
      const six = {
        section: 'supervisoryFactors',
        all: 'supervisory factors',
        named: supervisory.factors,
        written,
      };
      reportMissing(six, report);
      reportIncomplete(six, () => false, report);
    } else reportMissing(nine, report);
    reportIncomplete(nine, (factor) => factorLanguage(merged, factor).length > 0, report);
    for (const one of developmentalGrades(draft)) reportTextless(context, one);
  },
};

/** A factor that differs at a developmental grade says in which way. */
function reportTextless({ draft, standards, report }: RuleContext, grade: number): void {
  for (const factor of developmentalGrade(draft, grade, standards)?.textless ?? []) {
    const { number, name } = fesFactor(standards.fes, factor);
    report({
      path: ['developmental', String(grade), 'factors', factor],
      spot: 'key',
      message: `Unexpected Factor ${number}, ${name}, without a text for grade ${grade}, expected what differs from the full performance level.`,
      fix: 'Add "text: |" or "statements:" that say what the position requires at this grade.',
    });
  }
}

/** The factors of one guide, and what the draft has of them. */
interface Factors<Key extends string> {
  readonly section: string;
  readonly all: string;
  readonly named: readonly GradedFactor<Key>[];
  readonly written: { readonly [Each in Key]?: DraftFactor | undefined };
}

function reportMissing<Key extends string>(
  { section, all, named, written }: Factors<Key>,
  report: RuleContext['report'],
): void {
  const missing = named.filter(({ factor }) => written[factor] === undefined);
  if (missing.length === 0) return;
  const several = missing.length > 1;
  const names = missing.map(({ number, name }) => `${number} ${name}`).join('; ');
  report({
    path: [section],
    spot: 'key',
    message:
      missing.length === named.length
        ? `Missing ${all}, expected all of them, each with a level and a text.`
        : `Missing ${several ? 'Factors' : 'Factor'} ${names}, expected all the ${all}.`,
    fix: `Add below "${section}:" the ${several ? 'keys' : 'key'} ${missing.map(({ factor }) => factor).join(', ')}.`,
  });
}

function reportIncomplete<Key extends string>(
  { section, named, written }: Factors<Key>,
  hasLanguage: (factor: Key) => boolean,
  report: RuleContext['report'],
): void {
  for (const { factor, number, name } of named) {
    const one = written[factor];
    if (one === undefined) continue;
    const textless = !hasText(one);
    const lacks = [...(one.level === undefined ? ['a level'] : []), ...(textless ? ['a text'] : [])];
    if (lacks.length === 0) continue;
    const fixes = [
      ...(one.level === undefined ? ['Add "level: " with the level that the work meets.'] : []),
      ...(textless ? ['Add "text: |" or "statements:" that say what the position requires.'] : []),
      ...(textless && hasLanguage(factor) ? ['CX language alone does not describe a factor.'] : []),
    ];
    report({
      path: [section, factor],
      spot: 'key',
      message: `Unexpected Factor ${number}, ${name}, without ${lacks.join(' and ')}, expected both a level and a text.`,
      fix: fixes.join(' '),
    });
  }
}

function hasText(factor: DraftFactor): boolean {
  return [factor.text ?? '', ...(factor.statements ?? [])].some((text) => text.trim() !== '');
}
