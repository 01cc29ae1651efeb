import type { Range } from '../diagnostics/diagnostic.ts';
import { missingField } from './missing-field.ts';
import type { TemplateFinding } from './template-finding.ts';

/** One step of a field at its place in a template. */
export interface FieldStep {
  readonly template: string;
  readonly range: Range;
  /** The field as it is written. */
  readonly written: string;
  /** The names between the dots. */
  readonly steps: readonly string[];
  /** Which of them it is, counted from 0. */
  readonly step: number;
}

/** The names that lead on from one place. */
interface Reach {
  /** Those that lead on each time. */
  readonly names: readonly string[];
  /** Whether there were others, but not each time. */
  readonly differ: boolean;
}

/**
 * Findings about templates, each told of once, however many documents and parts lead to its place. What a field can be
 * instead is what there is each time, so it shows only at the end.
 */
export class ToldOnce {
  readonly #found = new Map<string, TemplateFinding | FieldStep>();
  readonly #reach = new Map<string, Reach>();

  tell(finding: TemplateFinding): void {
    this.#found.set(`${placeOf(finding)} ${finding.message}`, finding);
  }

  /** Takes note of the names that lead on from a step this time. */
  meet(step: FieldStep, names: readonly string[]): void {
    const place = `${placeOf(step)} ${step.step}`;
    const before = this.#reach.get(place);
    const common = before === undefined ? names : before.names.filter((name) => names.includes(name));
    const sizes = new Set([common.length, names.length, (before?.names ?? names).length]);
    this.#reach.set(place, { names: common, differ: before?.differ === true || sizes.size > 1 });
  }

  /** Tells of a step that leads nowhere; of several steps of one field, of the first. */
  miss(step: FieldStep): void {
    const key = `${placeOf(step)} ${step.written}`;
    const before = this.#found.get(key);
    if (before === undefined || ('step' in before && before.step > step.step)) this.#found.set(key, step);
  }

  all(): TemplateFinding[] {
    return [...this.#found.values()].map((found) => {
      if ('message' in found) return found;
      const { names, differ } = this.#reach.get(`${placeOf(found)} ${found.step}`) ?? noReach;
      const { written, steps, step } = found;
      return missingField(found, { written, name: steps[step] ?? '', known: names }, differ);
    });
  }
}

const noReach: Reach = { names: [], differ: false };

function placeOf({ template, range }: Pick<FieldStep, 'template' | 'range'>): string {
  return `${template} ${range.line} ${range.column} ${range.endLine} ${range.endColumn}`;
}
