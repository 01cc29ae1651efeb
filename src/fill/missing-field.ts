import type { TemplateFinding } from './template-finding.ts';

/** A field or part that is not there: as it is written, the step of it that leads nowhere, and the names that would lead on. */
export interface MissingField {
  readonly written: string;
  readonly name: string;
  readonly known: readonly string[];
}

/** How many names are told. */
const mostNames = 12;

/** Says of a field that it is not there. `differ`: what is known there is not the same wherever the part stands. */
export function missingField(
  { template, range }: Pick<TemplateFinding, 'template' | 'range'>,
  missing: MissingField,
  differ: boolean,
): TemplateFinding {
  return {
    template,
    range,
    rule: 'template-field',
    message: `Unexpected field "${missing.written}", expected ${instead(missing.known, differ)}.`,
    fix: 'Type "cxpd templates fields" to see all fields.',
    missing,
  };
}

function instead(known: readonly string[], differ: boolean): string {
  if (known.length === 0) {
    return differ
      ? 'a field that there is wherever this part stands'
      : 'a field that there is: this is a text and has no fields';
  }
  const shown = known.slice(0, mostNames).join(', ');
  const more = known.length > mostNames ? ` and ${known.length - mostNames} more` : '';
  return `one of ${shown}${more}${differ ? ', which there are wherever this part stands' : ''}`;
}
