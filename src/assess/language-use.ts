import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import type { MergedDraft } from '../language/merged-draft.ts';

/** A place in a draft that takes a text or claims a statement. */
export interface LanguageUse {
  /** Id of a library text, or of a statement or competency of a requirement set. */
  readonly id: string;
  readonly path: Path;
}

/** Every place where a draft takes library texts or says that something supports an OPM statement, each once. */
export function languageUse({ draft, texts }: MergedDraft): LanguageUse[] {
  const uses = new Map<string, LanguageUse>();
  const add = (id: string, path: Path): void => {
    uses.set(JSON.stringify([id, path]), { id, path });
  };
  for (const { origin } of texts) if (origin.kind === 'library') add(origin.id, origin.path);
  for (const [path, ids] of supports(draft)) {
    for (const [index, id] of ids.entries()) add(id, [...path, 'supports', index]);
  }
  for (const part of ['specializedExperience', 'competencies'] as const) {
    for (const id of Object.keys(draft.verification?.[part] ?? {})) add(id, ['verification', part, id]);
  }
  return [...uses.values()];
}

function supports({ duties, factors = {}, supervisoryFactors = {} }: Draft): [Path, readonly string[]][] {
  const found: [Path, readonly string[]][] = duties.map((duty, index) => [
    ['duties', index],
    duty.supports ?? [],
  ]);
  for (const [part, keys] of Object.entries({ factors, supervisoryFactors })) {
    for (const [key, factor] of Object.entries(keys)) {
      if (typeof factor === 'object' && 'supports' in factor)
        found.push([[part, key], factor.supports ?? []]);
    }
  }
  return found;
}
