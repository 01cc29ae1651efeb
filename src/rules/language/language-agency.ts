import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../../draft/schema.ts';
import type { Library, Worded } from '../../language/library.ts';
import type { MergedText } from '../../language/merged-draft.ts';
import { mergedWords } from '../../language/merged-words.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { type PhraseFinder, phraseFinder } from '../../text/phrases.ts';
import { sentences } from '../../text/sentences.ts';
import { words } from '../../text/words.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { openPlaces } from './open-places.ts';

/** What belongs to the agency that wrote a library stays out of other agencies' drafts. */
export const languageAgency: Rule = {
  id: 'language-agency',
  severity: 'warning',
  from: 'draft',
  summary:
    'No page, hub, community or name of the agency that wrote the language is left in another agency’s draft.',
  explain:
    'The language was written by DHS and names its web page, its learning hub and its community, which employees of other ' +
    'agencies cannot use. Name your own under cxLanguage.fill, or choose another activity.',
  source: 'DHS, Templates for PDs and PWPs to Improve CX',
  requires: [
    'cxLanguage',
    'organization',
    'performancePlan.competencies',
    'performancePlan.goals',
    'performancePlan.elements',
    'duties.title',
    'duties.tasks',
    'factors',
    'introduction',
  ],
  check(context) {
    // What is left open there, language-holes tells.
    const open = new Set(openPlaces(context.merged.problems).map(({ id }) => id));
    for (const library of context.libraries) {
      if (isOwnAgency(context.draft, library)) continue;
      const traces = tracesOf(library);
      const words = mergedWords(context.merged);
      if (!traces.name.possible(words) && !traces.resources.possible(words)) continue;
      for (const [index, text] of context.merged.texts.entries()) {
        const read = words.printed[index];
        if (read === undefined || !(traces.name.possible(read) || traces.resources.possible(read))) continue;
        if (text.origin.kind === 'library' && open.has(text.origin.id)) continue;
        const finding = leftIn(text, library, traces);
        if (finding !== null) context.report(finding);
      }
    }
  },
};

/** By the short name, or by the full one: "Department of Homeland Security" is DHS. */
function isOwnAgency({ organization }: Draft, { agency }: Library): boolean {
  if (organization.acronym === agency) return true;
  // Most agencies lack one of the letters, and a pattern of all capitals takes long to make.
  if ([...agency].some((letter) => !organization.agency.includes(letter))) return false;
  return organization.agency.match(/\b\p{Lu}/gu)?.join('') === agency;
}

/** What in a text tells that it comes from a library of another agency. */
interface Traces {
  readonly resources: PhraseFinder;
  readonly name: PhraseFinder;
  /** Whether three words in a row of the library stand in a text, the agency's name among them. */
  readonly copied: (text: string) => boolean;
}

const tracesOf = deriveOnce((library: Library): Traces => {
  const name = library.agency.toLowerCase();
  let runs: ReadonlySet<string> | undefined;
  return {
    resources: phraseFinder(library.resources ?? []),
    name: phraseFinder([library.agency]),
    copied: (text) => {
      runs ??= new Set(wordings(library).flatMap((one) => runsAround(one.text, name)));
      return runsAround(text, name).some((run) => runs?.has(run));
    },
  };
});

function wordings({ texts }: Library): Worded[] {
  return texts.flatMap((text) => [text, ...(text.levels ?? []), ...(text.activities ?? [])]);
}

function runsAround(text: string, name: string): string[] {
  return sentences(text).flatMap((sentence) => {
    const plain = words(sentence).map((word) => word.replace(/'s?$/, ''));
    return plain.slice(2).flatMap((_, index) => {
      const run = plain.slice(index, index + 3);
      return run.includes(name) ? [run.join(' ')] : [];
    });
  });
}

function leftIn(text: MergedText, library: Library, traces: Traces): RuleFinding | null {
  const resource = traces.resources.find(text.text)?.found;
  // The short name in small letters is no name: "it" is not IT.
  const named = traces.name.findAll(text.text).some(({ found }) => found === library.agency);
  if (resource === undefined && !named) return null;
  const { origin } = text;
  const fromLibrary = origin.kind === 'library' && origin.library === library.library;
  // A draft may speak of another agency ("coordinates with DHS"); only words of the library tell a leftover.
  if (resource === undefined && !fromLibrary && !traces.copied(text.text)) return null;
  const found = resource ?? library.agency;
  const path: Path =
    origin.kind === 'library' && origin.replaced ? ['cxLanguage', 'replace', origin.id, 'text'] : origin.path;
  return {
    path,
    message:
      resource === undefined
        ? `Unexpected name ${found} in this text, expected the name of the draft’s own agency.`
        : `Unexpected "${found}", which only ${library.agency} has, expected what the draft’s own agency has.`,
    fix: 'Name the agency’s own, or leave the sentence out.',
  };
}
