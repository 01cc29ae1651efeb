import { draftSchema } from '../src/draft/schema.ts';
import { type Field, type Form, type Keys, type Optional, placeOf } from '../src/form/form.ts';

/**
 * Codes that must fit each other for documents to be made of a draft; `*` stands for a number or a name. Without text the
 * key is left out.
 */
const codes: Readonly<Record<string, string>> = {
  requirements: 'opm-cx-strategist-gs13',
  'position.payPlan': 'GS',
  'position.grade': '13',
  'position.equivalentTo': 'GS-13',
  'duties.*.percent': '50',
  'duties.*.supports.*': 'SE-1',
  'factors.*.supports.*': 'TC-1',
  'factors.knowledge.level': '1-8',
  'factors.supervisoryControls.level': '2-4',
  'factors.guidelines.level': '3-4',
  'factors.complexity.level': '4-5',
  'factors.scopeAndEffect.level': '5-5',
  'factors.personalContacts.level': '6-3',
  'factors.purposeOfContacts.level': '7-3',
  'factors.physicalDemands.level': '8-1',
  'factors.workEnvironment.level': '9-1',
  'supervisoryFactors.programScopeAndEffect.level': '1-3',
  'supervisoryFactors.organizationalSetting.level': '2-2',
  'supervisoryFactors.supervisoryAuthority.level': '3-2',
  'supervisoryFactors.natureOfContacts.level': '4A-3',
  'supervisoryFactors.purposeOfContacts.level': '4B-3',
  'supervisoryFactors.difficultyOfWorkDirected.level': '5-8',
  'supervisoryFactors.otherConditions.level': '6-5',
  'supervisoryFactors.*.supports.*': 'TC-1',
  'developmental.*.factors.*.supports.*': 'TC-1',
  'developmental.*.factors.knowledge.level': '1-7',
  'cxLanguage.library': 'dhs-cx',
  'cxLanguage.version': '1',
  'cxLanguage.introduction.*': 'IN-01',
  'cxLanguage.duties.*': 'MD-09',
  'cxLanguage.knowledge.*': 'F1-05',
  'cxLanguage.guidelines.*': 'F3-02',
  'cxLanguage.scopeAndEffect.*': 'F5-01',
  'cxLanguage.contacts.*': 'F67-03',
  'hiring.talentPoolRequest.freezeExemption': 'security-or-safety',
  'performancePlan.competencies.*.template': 'PW-CS',
  'performancePlan.goals.0.template': 'PG-2',
  'performancePlan.goals.1.template': '',
  'performancePlan.elements.*.template': 'PW-SES',
  'performancePlan.goals.*.supportsDuties.*': '1',
};

/** The names in groups whose names the writer gives. */
const names: Readonly<Record<string, readonly string[]>> = {
  developmental: ['12'],
  'cxLanguage.fill': ['MD-09'],
  'cxLanguage.fill.*': ['levers'],
  'cxLanguage.replace': ['IN-01', 'F1-05'],
  'verification.specializedExperience': ['SE-1', 'SE-2', 'SE-3', 'SE-4'],
  'verification.competencies': ['TC-1', 'TC-2', 'TC-3'],
};

/** A draft before it is read: maps, lists and texts. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A draft that gives every key of the format, lists with two items. `text` writes what stands in a field that takes
 * any text, by its path such as `duties.0.title`; undefined leaves the key out.
 */
export function wholeDraft(text: (path: string) => string | undefined): Plain {
  const draft = build(draftSchema, [], text);
  if (draft === undefined) throw new Error('A draft of nothing');
  return draft;
}

/** The paths of all fields that take any text. */
export function textPaths(): string[] {
  const paths: string[] = [];
  wholeDraft((path) => {
    paths.push(path);
    return 'text';
  });
  return paths;
}

function build(
  place: Form | Optional,
  path: readonly string[],
  text: (path: string) => string | undefined,
): Plain | undefined {
  const form = placeOf(place);
  const { build: how } = form;
  switch (how.type) {
    case 'section':
      return entries(how.keys, path, text);
    case 'names': {
      const keys = Object.entries(names).find(([pattern]) => fits(pattern, path))?.[1] ?? ['name'];
      return entries(Object.fromEntries(keys.map((key) => [key, how.value])), path, text);
    }
    case 'list': {
      const items = ['0', '1'].map((index) => build(how.item, [...path, index], text));
      const given = items.filter((item) => item !== undefined);
      return given.length === 0 ? undefined : given;
    }
    default:
      return scalar(form, path, text);
  }
}

function entries(keys: Keys, path: readonly string[], text: (path: string) => string | undefined): Plain {
  const found = Object.entries(keys).map(
    ([key, place]) => [key, build(place, [...path, key], text)] as const,
  );
  return Object.fromEntries(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function scalar(
  field: Field,
  path: readonly string[],
  text: (path: string) => string | undefined,
): string | undefined {
  const code = Object.entries(codes).find(([pattern]) => fits(pattern, path))?.[1];
  if (code !== undefined) return code === '' ? undefined : code;
  if (takesAnyText(field)) return text(path.join('.'));
  if (field.standIn === undefined) throw new Error(`The field ${path.join('.')} needs a value for tests`);
  if (path.at(-1) === 'level') return levelOf(path);
  return field.standIn;
}

/** The levels of a developmental grade are those of the full performance level where none is given here. */
function levelOf(path: readonly string[]): string {
  const level = codes[`factors.${path.at(-2)}.level`];
  if (level === undefined) throw new Error(`The level ${path.join('.')} needs a value for tests`);
  return level;
}

/** Prose, and codes that are kept as they are typed. */
function takesAnyText({ kind, choices, ids, json }: Field): boolean {
  if (kind !== 'prose' && kind !== 'code') return false;
  return (
    choices === undefined && ids === undefined && Array.isArray(json?.type) && json?.pattern === undefined
  );
}

function fits(pattern: string, path: readonly string[]): boolean {
  const steps = pattern.split('.');
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
}
