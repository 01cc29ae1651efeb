import type { CheckedDraft, CheckSetup } from '../check-draft.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Excerpter } from '../diagnostics/excerpt.ts';
import type { FactPlace, FactSubject, FolderFacts } from '../diagnostics/folder-facts.ts';
import { mergedWords } from '../language/merged-words.ts';
import type { MergedDraft } from '../language/merged-draft.ts';
import { LineIndex } from '../source/line-index.ts';
import { locate } from '../source/source-document.ts';
import { factorKeys, normalLevel } from '../standards/fes.ts';
import { sketch, wordsMark } from '../text/sketch.ts';
import { folderRules } from './folder-rules.ts';

/**
 * Takes down what the rules about a folder need to know of a draft. Undefined for a draft that cannot be read, or that is
 * retired and keeps its number only as a record. `excerptOf` takes lines of the draft's text.
 */
export function takeFolderFacts(
  checked: CheckedDraft,
  setup: CheckSetup,
  excerptOf: Excerpter,
): FolderFacts | undefined {
  const { draft, merged, source, report } = checked;
  if (draft === null || source === null || report.stage === 'reading') return undefined;
  const { title, payPlan, series, grade, number } = draft.position;
  const settings = chosen(setup.settings);
  const lines = new LineIndex(source.text);
  const place = (path: Path): FactPlace => {
    const { start, end } = locate(source.root, path, 'key');
    const range = lines.range(start, end);
    const excerpt = excerptOf(range);
    return { path, range, ...(excerpt === undefined ? {} : { excerpt }) };
  };
  const places: Partial<Record<FactSubject, FactPlace>> = {};
  if (number !== undefined) places.number = place(['position', 'number']);
  if (merged !== null)
    Object.assign(places, { title: place(['position', 'title']), duties: place(['duties']) });
  return {
    ...(number === undefined ? {} : { number }),
    ...(merged === null
      ? {}
      : { title, position: [payPlan, series, grade].filter((part) => part !== undefined).join('-') }),
    ...(merged === null ? {} : wordingFacts(merged, setup.standards.duties.nearCopy.fewestWords)),
    places,
    ...(settings === undefined ? {} : { settings }),
  };
}

function wordingFacts(
  merged: MergedDraft,
  fewestWords: number,
): Pick<FolderFacts, 'levels' | 'wording' | 'sketch'> {
  const { draft } = merged;
  const read = mergedWords(merged);
  const duties = draft.duties.flatMap(({ title, tasks }) => [title, ...tasks].map((text) => read.of(text)));
  const factors = factorKeys.flatMap((key) => draft.factors?.[key] ?? []);
  const said = factors.flatMap(({ text = '', statements = [] }) =>
    [text, ...statements].map((one) => read.of(one)),
  );
  const levels = factors.map(({ level }) => normalLevel(level ?? ''));
  return read.lexicon.lendHashes([duties, said], (hashes, [end = 0]) => {
    const numbers = sketch(hashes.subarray(0, end), fewestWords);
    return {
      levels: levels.join(' '),
      wording: wordsMark(hashes),
      ...(numbers === null ? {} : { sketch: toBase64(numbers) }),
    };
  });
}

function chosen(settings: CheckSetup['settings']): FolderFacts['settings'] {
  const own = Object.entries(settings).filter(([id]) => folderRules.some((rule) => rule.id === id));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** How this machine orders the bytes of a number. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The numbers in little-endian order on every machine. */
function toBase64(numbers: Uint16Array): string {
  const bytes = Buffer.from(numbers.buffer);
  return (isLittleEndian ? bytes : bytes.swap16()).toString('base64');
}
