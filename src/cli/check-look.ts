import type { WordFinding } from '../accessibility/finding-list.ts';
import type { WordReference } from '../word/reference/word-reference.ts';
import { writeWord } from '../word/write-word.ts';
import { specimen } from './specimen.ts';

/** Styles that have their own entry among the looks of a reference, by the text that stands for them. */
const idOf = (name: string): string => name.replaceAll(' ', '');

/**
 * Says in what way the look of a reference keeps people from reading: the checks of Word files look at a document that
 * shows every style. Each sentence names the style to change. `file` is the reference as people call it.
 */
export async function checkLook(reference: WordReference, file: string): Promise<string[]> {
  const bytes = await writeWord(specimen(), undefined, reference);
  const { checkWord } = await import('./docx-commands.ts');
  const told = new Map<string, string>();
  for (const found of checkWord('', bytes).findings) {
    const { style, where } = causeOf(found, reference);
    const key = `${found.rule} ${style} ${/\(\w{6} on \w{6}\)| [\d.]+ points/.exec(found.message)?.[0] ?? found.message}`;
    if (told.has(key)) continue;
    const mend =
      style === undefined
        ? (found.fix ?? '')
        : `Modify the style ${style} in ${file} (in Word: Home, Styles, right-click it, Modify).`;
    told.set(key, `${found.message.replace(/ \(style [^)]*\)/, '')}${where} ${mend}`.trim());
  }
  return [...told.values()];
}

/** What a style of the reference does not say itself comes from plain text. */
function causeOf(
  { place, rule }: WordFinding,
  { styles }: WordReference,
): { readonly style: string | undefined; readonly where: string } {
  if (place === undefined) return { style: undefined, where: '' };
  if (place.story !== 'body') return { style: undefined, where: ` It stands in the ${place.story}.` };
  const look = styles.get(idOf(place.quote));
  const says =
    rule === 'docx-font-size'
      ? look?.run.has('w:sz')
      : rule === 'docx-contrast'
        ? look?.run.has('w:color') || look?.paragraph.has('w:shd')
        : look !== undefined;
  return { style: says ? place.quote : 'Normal', where: '' };
}
