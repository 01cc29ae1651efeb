import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import { factorLanguage, type MergedDraft } from '../language/merged-draft.ts';
import { factorKeys, fesFactor } from '../standards/fes.ts';
import { supervisoryFactorKeys } from '../standards/gssg.ts';
import type { Standards } from '../standards/standards.ts';

/** One text of a duty or factor: a task, a statement, or a text of a language library. */
export interface PartText {
  /** The place in the draft; of a library text, the id that selected it. */
  readonly path: Path;
  readonly text: string;
  /** Id of the library text, or null where the writer of the draft wrote it. */
  readonly library: string | null;
}

/** A part of a draft that can name the statements that it supports: a duty or a factor. */
export interface SupportPart {
  readonly kind: 'duty' | 'factor' | 'supervisory-factor';
  readonly path: Path;
  /** "Duty 1", "Factor 1" or "GSSG Factor 4A". */
  readonly label: string;
  readonly title: string;
  /** Share of working time in percent; null for a factor. */
  readonly percent: number | null;
  /** Ids that it says it supports. */
  readonly supports: readonly string[];
  /** Its texts in printing order; merged language carries no share of time and stands with factors only. */
  readonly texts: readonly PartText[];
}

/** The duties and factors of a merged draft, in printing order. */
export function supportParts(merged: MergedDraft, standards: Standards): SupportPart[] {
  const { draft } = merged;
  return [
    ...draft.duties.map((duty, index) => dutyPart(duty, index)),
    ...factorKeys.flatMap((key): SupportPart[] => {
      const factor = draft.factors?.[key];
      const language = factorLanguage(merged, key);
      if (factor === undefined && language.length === 0) return [];
      const { number, name } = fesFactor(standards.fes, key);
      const own = factorPart('factor', ['factors', key], `Factor ${number}`, name, factor ?? {});
      const texts = language.map(({ text, origin }) => ({ path: origin.path, text, library: origin.id }));
      return [{ ...own, texts: [...own.texts, ...texts] }];
    }),
    ...supervisoryFactorKeys.flatMap((key): SupportPart[] => {
      const factor = draft.supervisoryFactors?.[key];
      const facts = standards.gssg.factors.find((one) => one.key === key);
      if (factor === undefined || facts === undefined) return [];
      const label = `GSSG Factor ${facts.number}`;
      return [factorPart('supervisory-factor', ['supervisoryFactors', key], label, facts.name, factor)];
    }),
  ];
}

function dutyPart({ title, percent, tasks, supports = [] }: Draft['duties'][number], index: number) {
  const path: Path = ['duties', index];
  return {
    kind: 'duty' as const,
    path,
    label: `Duty ${index + 1}`,
    title,
    percent,
    supports,
    texts: tasks.map((text, at) => ({ path: [...path, 'tasks', at], text, library: null })),
  };
}

interface WrittenFactor {
  readonly text?: string | undefined;
  readonly statements?: readonly string[] | undefined;
  readonly supports?: readonly string[] | undefined;
}

function factorPart(
  kind: SupportPart['kind'],
  path: Path,
  label: string,
  title: string,
  { text, statements = [], supports = [] }: WrittenFactor,
): SupportPart {
  const prose = text === undefined ? [] : [{ path: [...path, 'text'], text: text.trim(), library: null }];
  const listed = statements.map((one, at) => ({
    path: [...path, 'statements', at],
    text: one,
    library: null,
  }));
  return { kind, path, label, title, percent: null, supports, texts: [...prose, ...listed] };
}
