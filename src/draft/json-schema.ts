import type { Field } from '../form/form.ts';
import { formJsonSchema, type JsonSchema, type SchemaId } from '../form/json-schema.ts';
import { draftSchema } from './schema.ts';

/** Every id that the program knows. An agency's own ids are allowed beside them. */
export interface SchemaIds {
  /** Language texts by section: the keys of `cxLanguage`, and `competency`, `goal` and `ses`. */
  readonly language: Readonly<Record<string, readonly SchemaId[]>>;
  /** OPM statements by the key of `verification` that they stand under. */
  readonly requirements: Readonly<Record<string, readonly SchemaId[]>>;
  readonly requirementSets: readonly SchemaId[];
  /** Grounds of exemption from a hiring freeze. */
  readonly freezeExemptions: readonly SchemaId[];
  readonly libraries: readonly SchemaId[];
  /** Levels by the key of their factor, below `factors` and `supervisoryFactors`. */
  readonly levels: Readonly<
    Record<'factors' | 'supervisoryFactors', Readonly<Record<string, readonly SchemaId[]>>>
  >;
}

/** The JSON Schema (draft-07) of a draft, with the ids that it may use. */
export function draftJsonSchema(ids: SchemaIds): JsonSchema {
  return formJsonSchema(draftSchema, 'Position description draft (cxpd)', (field, path) =>
    idsAt(field, path, ids),
  );
}

/** The ids that belong at a place of the schema; its path has `properties` and the like between the keys. */
function idsAt(field: Field, path: readonly (string | number)[], ids: SchemaIds): readonly SchemaId[] {
  const pick = (by: Readonly<Record<string, readonly SchemaId[]>>): readonly SchemaId[] => {
    const key = path.findLast((step) => Object.hasOwn(by, step));
    return key === undefined ? Object.values(by).flat() : (by[key] ?? []);
  };
  switch (field.ids) {
    case 'language':
      return path.includes('performancePlan') ? pickPlan(path, ids) : pick(ids.language);
    case 'requirements':
      return pick(ids.requirements);
    case 'requirementSets':
      return ids.requirementSets;
    case 'freezeExemptions':
      return ids.freezeExemptions;
    case 'libraries':
      return ids.libraries;
    case 'levels':
      return pick(ids.levels[path.includes('supervisoryFactors') ? 'supervisoryFactors' : 'factors']);
    default:
      return [];
  }
}

/** Sections of the library by the key of the performance plan that takes them. */
const planSections = { competencies: 'competency', goals: 'goal', elements: 'ses' };

function pickPlan(path: readonly (string | number)[], ids: SchemaIds): readonly SchemaId[] {
  const found = Object.entries(planSections).find(([key]) => path.includes(key));
  return found === undefined ? [] : (ids.language[found[1]] ?? []);
}
