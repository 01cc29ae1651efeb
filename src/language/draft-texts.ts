import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft, DraftFactor } from '../draft/schema.ts';
import { factorKeys } from '../standards/fes.ts';
import { supervisoryFactorKeys } from '../standards/gssg.ts';
import { type LanguageSection, languageSections } from './library.ts';
import type { MergedPlan } from './merge-plan.ts';
import type { MergedText, SelectedText } from './merged-draft.ts';

/** Every text that prints, the draft's own and the libraries', in the order of the sections. */
export function draftTexts(
  draft: Draft,
  language: Readonly<Record<LanguageSection, readonly SelectedText[]>>,
  plan: MergedPlan,
): MergedText[] {
  const texts: MergedText[] = [];
  const { position, introduction, duties, factors, supervisoryFactors, classification, performancePlan } =
    draft;
  add(texts, ['position', 'title'], position.title);
  add(texts, ['position', 'organizationalTitle'], position.organizationalTitle);
  add(texts, ['position', 'explanation'], position.explanation);
  add(texts, ['position', 'remarks'], position.remarks);
  addAll(texts, ['position', 'conditionsOfEmployment'], position.conditionsOfEmployment);
  add(texts, ['introduction'], introduction);
  for (const [index, { title, tasks }] of duties.entries()) {
    add(texts, ['duties', index, 'title'], title);
    addAll(texts, ['duties', index, 'tasks'], tasks);
  }
  for (const key of factorKeys) addFactor(texts, ['factors', key], factors?.[key]);
  for (const key of supervisoryFactorKeys)
    addFactor(texts, ['supervisoryFactors', key], supervisoryFactors?.[key]);
  add(texts, ['classification', 'seriesRationale'], classification?.seriesRationale);
  add(texts, ['classification', 'evaluationBasis'], classification?.evaluationBasis);
  for (const section of languageSections) texts.push(...language[section]);
  for (const competency of plan.competencies) {
    texts.push(competency.requirement);
    for (const level of competency.levels)
      texts.push({ text: level.text, origin: competency.requirement.origin });
  }
  for (const { title, activities } of plan.goals) {
    for (const one of [title, ...activities]) if (one.text !== '') texts.push(one);
  }
  for (const [index, goal] of (performancePlan?.goals ?? []).entries()) {
    add(texts, ['performancePlan', 'goals', index, 'measure'], goal.measure);
  }
  for (const element of plan.elements) if (element.statement !== null) texts.push(element.statement);
  for (const [index, element] of (performancePlan?.elements ?? []).entries()) {
    addAll(texts, ['performancePlan', 'elements', index, 'requirements'], element.requirements);
    add(texts, ['performancePlan', 'elements', index, 'alignment'], element.alignment);
  }
  addAnnouncement(texts, draft.announcement);
  return texts;
}

function add(texts: MergedText[], path: Path, text: string | undefined): void {
  if (text !== undefined) texts.push({ text, origin: { kind: 'draft', path } });
}

function addAll(texts: MergedText[], path: Path, items: readonly string[] = []): void {
  for (const [index, item] of items.entries()) add(texts, [...path, index], item);
}

function addFactor(texts: MergedText[], path: Path, factor: DraftFactor | undefined): void {
  if (factor === undefined) return;
  add(texts, [...path, 'text'], factor.text);
  addAll(texts, [...path, 'statements'], factor.statements);
  add(texts, [...path, 'rationale'], factor.rationale);
}

function addAnnouncement(texts: MergedText[], page: Draft['announcement']): void {
  if (page === undefined) return;
  for (const key of ['lead', 'aboutOffice', 'roleSummary', 'whoMayApply', 'howToApply'] as const) {
    add(texts, ['announcement', key], page[key]);
  }
  for (const [index, objective] of (page.objectives ?? []).entries()) {
    add(texts, ['announcement', 'objectives', index, 'title'], objective.title);
    addAll(texts, ['announcement', 'objectives', index, 'tasks'], objective.tasks);
  }
}
