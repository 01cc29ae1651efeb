import type { Path } from '../../diagnostics/diagnostic.ts';
import type { FactorKey } from '../../draft/schema.ts';
import type { MergedDraft } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { TextWords } from '../../text/text-words.ts';

/** A text that the draft's writer typed, with its words. */
export interface OwnText {
  readonly path: Path;
  readonly text: string;
  readonly words: TextWords;
}

/** The own texts of one section. */
export interface OwnSection {
  /** With "the", as it stands in a sentence. */
  readonly name: string;
  readonly texts: readonly OwnText[];
}

/** Paths that a rule about own prose requires. */
export const ownProsePaths = ['introduction', 'duties.tasks', 'factors', 'supervisoryFactors'] as const;

/** The names of the sections by the key of a draft, in printing order. */
const names = {
  introduction: 'the introduction',
  duties: 'the duties',
  factors: 'the factors',
  supervisoryFactors: 'the supervisory factors',
} as const;

/**
 * The prose of a position description that its writer typed, by section. Titles, codes, the rationale of a level and
 * official wording are left out: style advice is about none of them.
 */
export function ownProse(merged: MergedDraft): readonly OwnSection[] {
  return read(merged).sections;
}

/** The own texts of one of the nine factors: its text, then its statements. */
export function factorProse(merged: MergedDraft, key: FactorKey): readonly OwnText[] {
  return read(merged).factors.get(key) ?? [];
}

const read = deriveOnce((merged: MergedDraft) => {
  const { printed } = mergedWords(merged);
  const sections = new Map<string | number | undefined, OwnText[]>(
    Object.keys(names).map((key) => [key, []]),
  );
  const factors = new Map<string | number, OwnText[]>();
  for (const [index, { text, origin }] of merged.texts.entries()) {
    const { path } = origin;
    const [section, key = '', part] = path;
    const isProse = section === 'duties' ? part === 'tasks' : part !== 'rationale';
    const words = printed[index];
    if (origin.kind !== 'draft' || !isProse || text.trim() === '' || words === undefined) continue;
    const own = { path, text, words };
    sections.get(section)?.push(own);
    if (section !== 'factors') continue;
    const others = factors.get(key);
    if (others === undefined) factors.set(key, [own]);
    else others.push(own);
  }
  const named = Object.entries(names).map(([key, name]) => ({ name, texts: sections.get(key) ?? [] }));
  return { sections: named.filter(({ texts }) => texts.length > 0), factors };
});
