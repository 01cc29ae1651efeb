import type { Path } from '../diagnostics/diagnostic.ts';
import { type ReadForm, readForm } from '../form/read-form.ts';
import { locate, type SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { type RequirementSet, type RequirementSetData, requirementSetSchema } from './requirement-set.ts';

/** Reads a requirement set; without an error in it the whole set is there. */
export function readRequirementSet(
  text: string,
  root: SourceNode,
): { set: RequirementSet | null; findings: readonly SourceFinding[] } {
  const read: ReadForm<RequirementSetData> = readForm(requirementSetSchema, text, root);
  if (read.findings.length > 0) return { set: null, findings: read.findings };
  const data = read.value as RequirementSetData;
  const findings = [...checkFacts(data, root), ...checkIds(data, root), ...checkFreeze(data, root)];
  if (findings.length > 0) return { set: null, findings };
  return { set: { ...data, generalCompetencies: data.generalCompetencies ?? [] }, findings: [] };
}

function checkFacts({ appliesTo }: RequirementSetData, root: SourceNode): SourceFinding[] {
  const { series, grade, fullPerformanceLevel = grade } = appliesTo;
  return [
    ...(/^\d{4}$/.test(series)
      ? []
      : [
          wrong(
            root,
            ['appliesTo', 'series'],
            `Unexpected series "${series}", expected four digits.`,
            'Type four digits, such as "0301".',
          ),
        ]),
    ...(fullPerformanceLevel >= grade
      ? []
      : [
          wrong(
            root,
            ['appliesTo', 'fullPerformanceLevel'],
            `Unexpected full performance level ${fullPerformanceLevel} below grade ${grade}, expected the grade or a higher one.`,
            'Correct the level or the grade.',
          ),
        ]),
  ];
}

/** Every id and every step once: drafts name them, and two meanings would leave the choice to chance. */
function checkIds(data: RequirementSetData, root: SourceNode): SourceFinding[] {
  const findings: SourceFinding[] = [];
  const parts = ['specializedExperience', 'technicalCompetencies', 'generalCompetencies'] as const;
  once(parts.flatMap((part) => (data[part] ?? []).map(({ id }, at) => ({ id, path: [part, at, 'id'] }))));
  const { freeze } = data.participation ?? {};
  const options = freeze?.options ?? [];
  once(options.map(({ id }, at) => ({ id, path: ['participation', 'freeze', 'options', at, 'id'] })));
  const steps = data.guide?.steps ?? [];
  once(steps.map(({ step }, at) => ({ id: String(step), path: ['guide', 'steps', at, 'step'] })));
  return findings;

  function once(items: readonly { readonly id: string; readonly path: Path }[]): void {
    const seen = new Set<string>();
    for (const { id, path } of items) {
      if (seen.has(id)) {
        findings.push({
          rule: 'taken-id',
          message: `Unexpected "${id}" a second time, expected one of its own.`,
          fix: 'Type another one.',
          span: locate(root, path),
          path,
        });
      }
      seen.add(id);
    }
  }
}

function checkFreeze({ participation }: RequirementSetData, root: SourceNode): SourceFinding[] {
  const { validFrom, validUntil } = participation?.freeze ?? {};
  if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil) return [];
  const path = ['participation', 'freeze', 'validUntil'];
  const message = `Unexpected end on ${validUntil}, expected a day not before the beginning on ${validFrom}.`;
  return [wrong(root, path, message, 'Correct the date that is wrong.')];
}

function wrong(root: SourceNode, path: Path, message: string, fix: string): SourceFinding {
  return { rule: 'wrong-type', message, fix, span: locate(root, path), path };
}
