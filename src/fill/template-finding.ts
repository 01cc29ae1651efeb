import type { Range } from '../diagnostics/diagnostic.ts';
import type { MissingField } from './missing-field.ts';

/** A mistake in a template, in its own text. */
export interface TemplateFinding {
  /** Name of the template, such as `pd` or `parts/prose`. */
  readonly template: string;
  readonly rule: 'template-syntax' | 'template-field';
  readonly range: Range;
  readonly message: string;
  readonly fix?: string;
  /** A field or part that is not there, and those that are: one of them may be meant. */
  readonly missing?: MissingField;
}
