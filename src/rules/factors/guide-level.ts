import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft, FactorKey } from '../../draft/schema.ts';
import { type FesFactor, factorKeys, fesFactor, findLevel } from '../../standards/fes.ts';
import { seriesFacts } from '../../standards/guides.ts';
import { namesAny } from '../names-any.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The levels and the work are ones that the guide named describes. */
export const guideLevel: Rule = {
  id: 'guide-level',
  severity: 'warning',
  from: 'draft',
  summary:
    'Each level is one that the guide named in classification.standards describes, or has a written basis.',
  explain:
    'A guide grades the work that it covers, and a level that it does not describe has to be compared with the Primary Standard ' +
    'or a related one, with the comparison on record. Write it as the rationale of the factor or under ' +
    'classification.evaluationBasis, or choose the level that the guide gives. Level 1-9 is written for mastery of a professional field.',
  source:
    'OPM, The Classifier’s Handbook, chapter 2; Administrative Analysis Grade Evaluation Guide (TS-98), coverage',
  requires: [
    'factors',
    'supervisoryFactors',
    'classification',
    'position.series',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check(context) {
    const { draft, standards } = context;
    const named = draft.classification?.standards ?? [];
    const guide = named.findIndex((name) => namesAny(name, standards.aageg.matches));
    checkNine(context);
    if (guide === -1) return;
    for (const key of factorKeys) checkLevel(key, context);
    checkCoverage(['classification', 'standards', guide], context);
  },
};

/** 1-9 in administrative work needs a comparison with the Primary Standard, whatever guide is named. */
function checkNine({ draft, standards, report }: RuleContext): void {
  const factor = fesFactor(standards.fes, 'knowledge');
  const highest = factor.levels.at(-1)?.level;
  const facts = seriesFacts(standards.series, draft.position.series);
  const administrative = facts?.interval === 'two-grade' && facts.educationRequirement === 'no';
  if (!administrative || highest === undefined || levelOf(draft, 'knowledge', factor) !== highest) return;
  if (/\bprimary standard\b/i.test(basisOf(draft, 'knowledge'))) return;
  report({
    path: ['factors', 'knowledge', 'level'],
    message: `Unexpected level ${highest} in administrative work (series ${draft.position.series}), expected a written comparison with the Primary Standard: the level is mastery of a professional field.`,
    fix: 'Choose the level that the guide gives, or write the comparison with the Primary Standard as the rationale of Factor 1.',
  });
}

function checkLevel(key: FactorKey, { draft, standards, report }: RuleContext): void {
  const range = standards.aageg.levels[key];
  const factor = fesFactor(standards.fes, key);
  const level = levelOf(draft, key, factor);
  if (range === undefined || level === null) return;
  const at = (name: string): number => factor.levels.findIndex((one) => one.level === name);
  const side = at(level) < at(range.from) ? 'below' : at(level) > at(range.to) ? 'above' : null;
  // 1-9 in administrative work has its own finding.
  const told = key === 'knowledge' && at(level) === factor.levels.length - 1;
  if (side === null || told || basisOf(draft, key).trim() !== '') return;
  report({
    path: ['factors', key, 'level'],
    message: `Unexpected level ${level} for Factor ${factor.number}, ${side} what the ${standards.aageg.shortName} describes (${range.from} to ${range.to}), expected a written basis.`,
    fix: `Write under factors.${key}.rationale what the level was compared with, or choose a level that the guide describes.`,
  });
}

/** Work that the guide excludes: below its lowest grade, supervision, series with a standard of their own. */
function checkCoverage(path: Path, { draft, grade, standards, report }: RuleContext): void {
  const { aageg, gssg } = standards;
  const { evaluationBasis, standards: named = [] } = draft.classification ?? {};
  const claimed = grade.claimedGrade;
  if (claimed !== null && claimed < aageg.lowestGrade && evaluationBasis === undefined) {
    report({
      path,
      message: `Unexpected ${aageg.shortName} for GS-${claimed}, expected another standard: the guide begins at GS-${aageg.lowestGrade}.`,
      fix: 'Name the standard that was used, such as the Primary Standard with a related one, and say so under classification.evaluationBasis.',
    });
  }
  if (
    grade.supervisory !== null &&
    !named.some((name) => namesAny(name, [gssg.title, 'GSSG', 'Supervisory Guide']))
  ) {
    report({
      path,
      message: `Unexpected ${aageg.shortName} alone for supervisory work, expected the ${gssg.title} as well: the guide leaves supervision out.`,
      fix: `Add "- ${gssg.title}" under classification.standards.`,
    });
  }
  const facts = seriesFacts(standards.series, draft.position.series);
  if (facts === undefined || !aageg.ownStandards.includes(facts.series) || evaluationBasis !== undefined)
    return;
  report({
    path,
    severity: 'info',
    message: `Unexpected ${aageg.shortName} for series ${facts.series} (${facts.title}), expected the standard of the series: the guide leaves out work that has one.`,
    fix: 'Name the standard of the series, or say under classification.evaluationBasis why the guide fits better.',
  });
}

function levelOf(draft: Draft, key: FactorKey, factor: FesFactor): string | null {
  const written = draft.factors?.[key]?.level;
  return written === undefined ? null : (findLevel(factor.levels, written)?.level ?? null);
}

function basisOf(draft: Draft, key: FactorKey): string {
  return [draft.factors?.[key]?.rationale, draft.classification?.evaluationBasis].join(' ');
}
