import { visitTexts } from '../../draft/visit-texts.ts';
import { isAgencyHole } from '../../language/fill-holes.ts';
import type { SelectedText } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import type { Placeholders } from '../../standards/wording.ts';
import { placeholderFinder } from '../../text/placeholders.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isMisnamed } from './meant-hole.ts';
import { openPlaces } from './open-places.ts';

/** Nothing is left to fill in. */
export const languageHoles: Rule = {
  id: 'language-holes',
  severity: 'error',
  from: 'draft',
  summary:
    'No open place, no placeholder and no unfilled name is left anywhere in the draft with its language.',
  explain:
    'Some library texts leave a place open, such as the list of MD-09, and templates leave "[insert office]" or "TBD" behind. ' +
    'What is printed must be complete. Give the words under cxLanguage.fill, or write them where the placeholder stands.',
  source: 'The language library; drafts are printed as they are',
  requires: [
    'cxLanguage',
    'organization',
    'performancePlan.competencies',
    'performancePlan.goals',
    'performancePlan.elements',
  ],
  check(context) {
    reportOpenHoles(context);
    reportPlaceholders(context);
    for (const texts of Object.values(context.merged.language)) {
      for (const text of texts) reportOptionalHoles(text, context);
    }
  },
};

const finder = deriveOnce((lists: Placeholders) => placeholderFinder(lists));

function reportOpenHoles({ merged, libraries, report }: RuleContext): void {
  const told = new Set<string>();
  for (const { path, id, hole, replaces } of openPlaces(merged.problems)) {
    const key = [...path, id, hole].join('\n');
    if (told.has(key) || isMisnamed(merged.problems, id, hole)) continue;
    told.add(key);
    report({
      path,
      message:
        whoseAlone(libraries, id, hole, replaces) ??
        `Unexpected open place "${replaces}" in ${id}, expected words for "${hole}".`,
      fix: `Give the words under cxLanguage: fill: ${id}: ${hole}: …`,
    });
  }
}

/** What to say of a page, hub or community that only the agency has that wrote the library; null for other places. */
function whoseAlone(
  libraries: RuleContext['libraries'],
  id: string,
  hole: string,
  replaces: string,
): string | null {
  for (const { agency, texts } of libraries) {
    const worded = texts.flatMap((text) => [text, ...(text.activities ?? [])]).find((one) => one.id === id);
    if (worded?.holes?.find(({ name }) => name === hole)?.required === 'outside')
      return `Unexpected "${replaces}" in ${id}, which only ${agency} has, expected words for "${hole}" of the draft’s own agency.`;
  }
  return null;
}

function reportPlaceholders({ draft, merged, standards, report }: RuleContext): void {
  const { possible, find } = finder(standards.placeholders);
  const words = mergedWords(merged);
  const expected = 'expected the words that belong there';
  /** Placeholders that fills and replacements brought into library texts. */
  const typed = new Set<string>();
  if (!possible(words)) return;
  visitTexts(draft, (text, path) => {
    if (!possible(words.of(text))) return;
    for (const placeholder of find(text)) {
      if (path[0] === 'cxLanguage') typed.add(placeholder);
      report({
        path: [...path],
        message: `Unexpected placeholder "${placeholder}", ${expected}.`,
        fix: `Write what "${placeholder}" stands for, or leave it out.`,
      });
    }
  });
  const open = new Set(openPlaces(merged.problems).map(({ id }) => id));
  const official = merged.texts.filter(
    ({ origin }) => origin.kind === 'library' && !origin.replaced && !open.has(origin.id),
  );
  for (const text of official) {
    if (!possible(words.of(text.text))) continue;
    const id = text.origin.kind === 'library' ? text.origin.id : '';
    for (const placeholder of find(text.text).filter((found) => !typed.has(found))) {
      report({
        about: text,
        message: `Unexpected placeholder "${placeholder}" in ${id}, ${expected}.`,
        fix: `Give the text your own words under cxLanguage: replace: ${id}.`,
      });
    }
  }
}

/** Places that may stay as the source has them, though they read like placeholders. */
function reportOptionalHoles({ text, official, origin }: SelectedText, { draft, report }: RuleContext): void {
  if (origin.replaced) return;
  for (const hole of official.holes ?? []) {
    const filled = draft.cxLanguage?.fill?.[origin.id]?.[hole.name] !== undefined;
    if (hole.required !== 'no' || filled || isAgencyHole(hole.name) || !text.includes(hole.replaces))
      continue;
    report({
      path: origin.path,
      severity: 'info',
      message: `Unexpected "${hole.replaces}" as the source has it in ${origin.id}, expected the ${hole.name} of this position.`,
      fix: `Give them under cxLanguage: fill: ${origin.id}: ${hole.name}: […], or let the words stand.`,
    });
  }
}
