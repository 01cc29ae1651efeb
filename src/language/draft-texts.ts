import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
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
  const add = (path: Path, text: string | undefined): void => {
    if (text !== undefined) texts.push({ text, origin: { kind: 'draft', path } });
  };
  const addAll = (path: Path, items: readonly string[] | undefined): void => {
    for (const [index, item] of (items ?? []).entries()) add([...path, index], item);
  };

  add(['position', 'title'], draft.position.title);
  add(['position', 'organizationalTitle'], draft.position.organizationalTitle);
  add(['position', 'explanation'], draft.position.explanation);
  add(['position', 'remarks'], draft.position.remarks);
  addAll(['position', 'conditionsOfEmployment'], draft.position.conditionsOfEmployment);
  add(['introduction'], draft.introduction);
  for (const [index, duty] of draft.duties.entries()) {
    add(['duties', index, 'title'], duty.title);
    addAll(['duties', index, 'tasks'], duty.tasks);
  }
  for (const key of factorKeys) addFactor(['factors', key], draft.factors?.[key]);
  for (const key of supervisoryFactorKeys)
    addFactor(['supervisoryFactors', key], draft.supervisoryFactors?.[key]);
  add(['classification', 'seriesRationale'], draft.classification?.seriesRationale);
  add(['classification', 'evaluationBasis'], draft.classification?.evaluationBasis);
  for (const section of languageSections) texts.push(...language[section]);
  for (const competency of plan.competencies) {
    texts.push(competency.requirement);
    for (const level of competency.levels)
      texts.push({ text: level.text, origin: competency.requirement.origin });
  }
  for (const goal of plan.goals)
    texts.push(...[goal.title, ...goal.activities].filter(({ text }) => text !== ''));
  for (const [index, goal] of (draft.performancePlan?.goals ?? []).entries()) {
    add(['performancePlan', 'goals', index, 'measure'], goal.measure);
  }
  for (const element of plan.elements) if (element.statement !== null) texts.push(element.statement);
  for (const [index, element] of (draft.performancePlan?.elements ?? []).entries()) {
    addAll(['performancePlan', 'elements', index, 'requirements'], element.requirements);
    add(['performancePlan', 'elements', index, 'alignment'], element.alignment);
  }
  addAnnouncement(draft.announcement);
  return texts;

  function addFactor(
    path: Path,
    factor:
      | { text?: string | undefined; statements?: string[] | undefined; rationale?: string | undefined }
      | undefined,
  ): void {
    add([...path, 'text'], factor?.text);
    addAll([...path, 'statements'], factor?.statements);
    add([...path, 'rationale'], factor?.rationale);
  }

  function addAnnouncement(page: Draft['announcement']): void {
    for (const key of ['lead', 'aboutOffice', 'roleSummary', 'whoMayApply', 'howToApply'] as const) {
      add(['announcement', key], page?.[key]);
    }
    for (const [index, objective] of (page?.objectives ?? []).entries()) {
      add(['announcement', 'objectives', index, 'title'], objective.title);
      addAll(['announcement', 'objectives', index, 'tasks'], objective.tasks);
    }
  }
}
