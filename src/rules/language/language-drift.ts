import type { Library, Worded } from '../../language/library.ts';
import type { LibraryOrigin, MergedText } from '../../language/merged-draft.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The chosen wording is the library's of today, or was replaced for a reason. */
export const languageDrift: Rule = {
  id: 'language-drift',
  severity: 'warning',
  from: 'draft',
  summary: 'Chosen texts have not changed since they were chosen, and replaced wording has a reason.',
  explain:
    'cxLanguage.version says from which version of the library the texts were chosen. When a text has changed since, somebody ' +
    'should read it again; when official wording is replaced, somebody will ask why. Look, then correct the version or add the reason.',
  source: 'The language library',
  requires: [
    'cxLanguage',
    'organization',
    'performancePlan.competencies',
    'performancePlan.goals',
    'performancePlan.elements',
  ],
  check(context) {
    reportOlderWording(context);
    for (const [id, { reason }] of Object.entries(context.draft.cxLanguage?.replace ?? {})) {
      if (reason !== undefined) continue;
      context.report({
        path: ['cxLanguage', 'replace', id],
        spot: 'key',
        message: `Unexpected own wording for ${id} without a reason, expected why the official wording does not fit.`,
        fix: `Add "reason: …" below ${id}.`,
      });
    }
  },
};

function reportOlderWording({ draft, merged, libraries, report }: RuleContext): void {
  const { library: name, version } = draft.cxLanguage ?? {};
  const library = libraries.find((one) => one.library === name) ?? libraries[0];
  if (version === undefined || library === undefined) return;
  const order = compareVersions(version, library.version);
  if (order > 0) {
    report({
      path: ['cxLanguage', 'version'],
      message: `Unexpected version ${version} of the library ${library.library}, expected at most ${library.version}, the newest that is here.`,
      fix: 'Update the program or the library, or correct the version.',
    });
  }
  if (order >= 0) return;
  const changed = new Map<string, { about: MergedText; ids: Set<string> }>();
  for (const text of merged.texts) {
    const { origin } = text;
    if (origin.kind !== 'library' || origin.library !== library.library || origin.replaced) continue;
    if (!wordings(library, origin).some((one) => compareVersions(one.changedIn ?? '1', version) > 0))
      continue;
    const place = origin.path.join('.');
    const group = changed.get(place) ?? { about: text, ids: new Set() };
    group.ids.add(origin.id);
    changed.set(place, group);
  }
  for (const { about, ids } of changed.values()) {
    report({
      about,
      message: `Unexpected new wording of ${[...ids].join(', ')} since version ${version} of the library, expected a look at it.`,
      fix: `Read the wording, then type "version: ${library.version}" under cxLanguage.`,
    });
  }
}

/** The wording behind an id: the text with its levels, or one activity. */
function wordings(library: Library, { id }: LibraryOrigin): Worded[] {
  for (const text of library.texts) {
    if (text.id === id) return [text, ...(text.levels ?? [])];
    const activity = text.activities?.find((one) => one.id === id);
    if (activity !== undefined) return [activity];
  }
  return [];
}

/** Compares "1" with "2" and "1.9" with "1.10", number by number. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => (version.match(/\d+/g) ?? []).map(Number));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
