import type { WordFinding } from '../accessibility/finding-list.ts';
import type { Measured } from '../accessibility/word-rule.ts';
import type { WordReference } from '../word/reference/word-reference.ts';
import { writeWord } from '../word/write-word.ts';
import { specimen } from './specimen.ts';

/** Styles that have their own entry among the looks of a reference, by the text that stands for them. */
const idOf = (name: string): string => name.replaceAll(' ', '');

/** A way in which the look of a reference keeps people from reading. */
export interface LookFault {
  /** The check of Word files that finds it. */
  readonly rule: string;
  /** The style to change; null where it is none of a style. */
  readonly style: string | null;
  /** The colours or the size that it is about, where it is about them. */
  readonly measured?: Measured;
  readonly message: string;
  /** What to do in Word. */
  readonly fix: string;
}

/**
 * Says in what way the look of a reference keeps people from reading: the checks of Word files look at a document that
 * shows every style, and each fault is told once. `file` is the reference as people call it.
 */
export async function checkLook(reference: WordReference, file: string): Promise<LookFault[]> {
  const bytes = await writeWord(specimen(), undefined, reference);
  const { checkWord } = await import('./docx-commands.ts');
  const told = new Map<string, LookFault>();
  for (const found of checkWord('', bytes).findings) {
    const { rule, measured } = found;
    const { style, where } = causeOf(found, reference);
    const key = JSON.stringify([rule, style, measured ?? found.message]);
    if (told.has(key)) continue;
    told.set(key, {
      rule,
      style,
      ...(measured === undefined ? {} : { measured }),
      message: found.message.replace(/ \(style [^)]*\)/, '') + where,
      fix:
        style === null
          ? (found.fix ?? '')
          : `Modify the style ${style} in ${file} (in Word: Home, Styles, right-click it, Modify).`,
    });
  }
  return [...told.values()];
}

/** What a style of the reference does not say itself comes from plain text. */
function causeOf(
  { place, rule }: WordFinding,
  { styles }: WordReference,
): { readonly style: string | null; readonly where: string } {
  if (place === undefined) return { style: null, where: '' };
  if (place.story !== 'body') return { style: null, where: ` It stands in the ${place.story}.` };
  const look = styles.get(idOf(place.quote));
  const says =
    rule === 'docx-font-size'
      ? look?.run.has('w:sz')
      : rule === 'docx-contrast'
        ? look?.run.has('w:color') || look?.paragraph.has('w:shd')
        : look !== undefined;
  return { style: says ? place.quote : 'Normal', where: '' };
}
