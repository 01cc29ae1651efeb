import type { Path } from '../diagnostics/diagnostic.ts';
import { draftSchema } from '../draft/schema.ts';
import { fieldAt } from '../form/field-at.ts';
import { isEmpty, textAt, textsAt, valueAt, withValue } from './draft-tree.ts';
import { layOutProse } from './lay-out-prose.ts';
import {
  allTexts,
  type Choice,
  oneText,
  type PartName,
  type Question,
  questionId,
  type Session,
} from './question.ts';

interface Asked {
  readonly part: PartName;
  readonly path: Path;
  readonly ask: string;
  readonly about?: readonly string[];
  /** Left out: `optional`. */
  readonly need?: Question['need'];
}

function base({ part, path, ask, about, need = 'optional' }: Asked) {
  return {
    id: questionId(path),
    part,
    path,
    ask,
    need,
    ...(about === undefined ? {} : { about }),
    isGiven: (given: Session['tree']) => !isEmpty(valueAt(given, path)),
  };
}

/** Asks for text of one line. */
export function askLine(
  { tree }: Session,
  asked: Asked & { readonly suggest?: string | undefined; readonly normalise?: (answer: string) => string },
): Question {
  return {
    ...base(asked),
    form: 'line',
    current: textAt(tree, asked.path) ?? asked.suggest,
    ...(asked.normalise === undefined ? {} : { normalise: asked.normalise }),
    take: (answer) => ({ tree: withValue(tree, asked.path, oneText(answer)) }),
  };
}

/** Asks for one or more paragraphs. */
export function askParagraph(
  { tree }: Session,
  asked: Asked & { readonly suggest?: string | undefined },
): Question {
  return {
    ...base(asked),
    form: 'paragraph',
    current: textAt(tree, asked.path) ?? asked.suggest,
    normalise: layOutProse,
    take: (answer) => ({ tree: withValue(tree, asked.path, oneText(answer)) }),
  };
}

/** Asks for a list, one item a line. */
export function askLines(
  { tree }: Session,
  asked: Asked & { readonly suggest?: readonly string[] | undefined },
): Question {
  const current = textsAt(tree, asked.path);
  return {
    ...base(asked),
    form: 'lines',
    current: current.length > 0 ? current : asked.suggest,
    normalise: withoutBullet,
    take: (answer) => ({ tree: withValue(tree, asked.path, allTexts(answer)) }),
  };
}

/** Asks for one of the words that the format allows; `labels` says them in plain words. */
export function askChoice(
  { tree }: Session,
  asked: Asked & {
    readonly labels: Readonly<Record<string, string>>;
    readonly details?: Readonly<Record<string, string>>;
    readonly suggest?: string | undefined;
  },
): Question {
  const words = fieldAt(draftSchema, asked.path)?.choices ?? ['yes', 'no'];
  const choices = words.map((value): Choice => {
    const detail = asked.details?.[value];
    return { value, label: asked.labels[value] ?? value, ...(detail === undefined ? {} : { detail }) };
  });
  return {
    ...base(asked),
    form: 'choice',
    choices: asked.need === 'required' ? choices : [...choices, { value: '', label: 'Leave it open' }],
    // Nothing is chosen by pressing Enter that nobody suggested.
    current: textAt(tree, asked.path) ?? asked.suggest ?? '',
    take: (answer) => ({ tree: withValue(tree, asked.path, oneText(answer)) }),
  };
}

/** Plain words for yes and no. */
export const yesNo: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No' };

/** Takes the bullet off that a pasted line brings along. */
function withoutBullet(line: string): string {
  return line.trim().replace(/^(?:[-*•·▪–]|\d{1,2}[.)])\s+/, '');
}

/** Digits out of `40%`, `40 percent`, `GS-13`. */
export function digitsOnly(answer: string): string {
  return (
    /^\s*(?:GS[- ]?)?(\d{1,3})\s*(?:%|percent)?\s*$/i.exec(answer)?.[1]?.replace(/^0+(?=\d)/, '') ??
    answer.trim()
  );
}

/** A date as year-month-day out of `10/1/2026`. */
export function isoDay(answer: string): string {
  const found = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(answer);
  if (found === null) return answer.trim();
  const [, month = '', day = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A code without the spaces around it, in capitals. */
export function capitals(answer: string): string {
  return answer.trim().toUpperCase();
}
