import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import { deriveOnce } from '../standards/derive-once.ts';
import { agencyWords } from './agency-words.ts';
import { draftTexts } from './draft-texts.ts';
import { fillHoles } from './fill-holes.ts';
import {
  type LanguageSection,
  type Library,
  type LibraryText,
  languageSections,
  type Worded,
} from './library.ts';
import { type MergeContext, mergePlan } from './merge-plan.ts';
import type { LibraryOrigin, MergedDraft, MergeProblem, SelectedText } from './merged-draft.ts';

/**
 * Puts the selected language into a draft. The first library that knows an id gives the text; the one that the
 * draft names comes first. Nothing is merged into a section that the text was not written for.
 */
export function mergeLanguage(draft: Draft, libraries: readonly Library[]): MergedDraft {
  const problems: MergeProblem[] = [];
  const context = createContext(draft, libraries, problems);
  const language = Object.fromEntries(
    languageSections.map((section) => [section, selectSection(draft, section, context)]),
  ) as Record<LanguageSection, SelectedText[]>;
  const plan = mergePlan(draft, context);
  problems.push(...unusedWords(draft, context));
  const used = new Map<string, string>();
  for (const { library } of context.used.values()) used.set(library.library, library.version);
  return {
    draft,
    language,
    ...plan,
    libraries: [...used].map(([id, version]) => ({ id, version })),
    problems,
    texts: draftTexts(draft, language, plan),
  };
}

function createContext(draft: Draft, libraries: readonly Library[], problems: MergeProblem[]): MergeContext {
  const named = draft.cxLanguage?.library;
  if (named !== undefined && !libraries.some((one) => one.library === named)) {
    const known = libraries.map((one) => one.library);
    problems.push({ kind: 'unknown-library', path: ['cxLanguage', 'library'], id: named, known });
  }
  const ordered = [...libraries].sort(
    (one, other) => Number(other.library === named) - Number(one.library === named),
  );
  const used: MergeContext['used'] = new Map();
  const usedActivities: MergeContext['usedActivities'] = new Set();
  const find: MergeContext['find'] = (id) => {
    for (const library of ordered) {
      const text = textsById(library).get(id);
      if (text !== undefined) return { library, text };
    }
    return undefined;
  };
  const words = agencyWords(draft.organization);
  const render: MergeContext['render'] = (library, id, worded, path, part) => {
    const own = part === 'level' ? undefined : draft.cxLanguage?.replace?.[id];
    if (own !== undefined) return { text: own.text, open: [], replaced: true };
    const inside = draft.organization.acronym === library.agency;
    const filled = fillHoles(worded, draft.cxLanguage?.fill?.[id], inside ? null : words);
    for (const hole of filled.open) {
      const replaces = worded.holes?.find((one) => one.name === hole)?.replaces ?? hole;
      problems.push({ kind: 'open-hole', path, id, hole, replaces });
    }
    return { ...filled, replaced: false };
  };
  const origin: MergeContext['origin'] = (library, text, id, path, replaced) => ({
    kind: 'library',
    library: library.library,
    version: library.version,
    id,
    file: library.file,
    line: text.line,
    path,
    replaced,
  });
  const select: MergeContext['select'] = (id, path, sections) => {
    const found = find(id);
    if (found === undefined) {
      const known = ordered
        .flatMap((one) => one.texts.filter((text) => sections.includes(text.section)))
        .map((text) => text.id);
      problems.push({ kind: 'unknown-id', path, id, known });
      return undefined;
    }
    if (!sections.includes(found.text.section)) {
      problems.push({ kind: 'wrong-section', path, id, section: found.text.section });
      return undefined;
    }
    used.set(id, found);
    return found;
  };
  return { ordered, find, render, origin, select, used, usedActivities, problems };
}

const textsById = deriveOnce((library: Library) => new Map(library.texts.map((one) => [one.id, one])));

function selectSection(draft: Draft, section: LanguageSection, context: MergeContext): SelectedText[] {
  const chosen = draft.cxLanguage?.[section];
  if (chosen === undefined) return [];
  const ids = chosen === 'all' ? wholeSection(section, context) : chosen;
  return ids.flatMap((id, index) => {
    const path: Path = ['cxLanguage', section, ...(chosen === 'all' ? [] : [index])];
    if (ids.indexOf(id) < index) {
      context.problems.push({ kind: 'chosen-twice', path, id });
      return [];
    }
    const found = context.select(id, path, [section]);
    if (found === undefined) return [];
    const { text, open, replaced } = context.render(found.library, id, found.text, path);
    const origin: LibraryOrigin = context.origin(found.library, found.text, id, path, replaced);
    return [{ text, origin, official: found.text, open }];
  });
}

function wholeSection(section: LanguageSection, { ordered }: MergeContext): string[] {
  const texts = ordered[0]?.texts.filter((text) => text.section === section) ?? [];
  return texts.map((text) => text.id);
}

/** Fills and replacements for texts that the draft does not take, and for holes that a text does not have. */
function unusedWords(draft: Draft, context: MergeContext): MergeProblem[] {
  const problems: MergeProblem[] = [];
  for (const [id, fills] of Object.entries(draft.cxLanguage?.fill ?? {})) {
    const path: Path = ['cxLanguage', 'fill', id];
    const worded = wordedById(id, context);
    if (worded === undefined) {
      problems.push({ kind: 'unknown-id', path, id, known: [...context.used.keys()] });
      continue;
    }
    if (!isUsed(id, context)) problems.push({ kind: 'not-chosen', path, id });
    const known = [...new Set((worded.holes ?? []).map((hole) => hole.name))];
    for (const hole of Object.keys(fills).filter((name) => !known.includes(name))) {
      problems.push({ kind: 'unknown-hole', path: [...path, hole], id, hole, known });
    }
  }
  for (const id of Object.keys(draft.cxLanguage?.replace ?? {})) {
    const path: Path = ['cxLanguage', 'replace', id];
    if (wordedById(id, context) === undefined) {
      problems.push({ kind: 'unknown-id', path, id, known: [...context.used.keys()] });
    } else if (!isUsed(id, context)) problems.push({ kind: 'not-chosen', path, id });
  }
  return problems;
}

/** A text or an activity by its id; activities are written `PG-1.2`, below their goal `PG-1`. */
function wordedById(id: string, context: MergeContext): Worded | LibraryText | undefined {
  const whole = context.find(id);
  if (whole !== undefined) {
    // The levels of a competency share the holes of its statement.
    const levels = whole.text.levels ?? [];
    return {
      text: whole.text.text,
      holes: [...(whole.text.holes ?? []), ...levels.flatMap((one) => one.holes ?? [])],
    };
  }
  return context.find(id.replace(/\.\d+$/, ''))?.text.activities?.find((one) => one.id === id);
}

function isUsed(id: string, context: MergeContext): boolean {
  return context.used.has(id) || context.usedActivities.has(id);
}
