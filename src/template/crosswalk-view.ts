import {
  type Crosswalk,
  type CrosswalkPart,
  type CrosswalkRow,
  type CrosswalkSupport,
  crosswalk,
} from '../assess/crosswalk.ts';
import type { DocumentInput } from './document-view.ts';
import { draftNotice } from './draft-notice.ts';
import { setOfForms } from './form-view.ts';
import { originName } from './language-view.ts';
import { organizationView, positionView } from './position-view.ts';

/** The headings under which the page shows statements. */
const groups = [
  { kind: 'experience', heading: 'Specialized Experience', note: null },
  { kind: 'technical', heading: 'Technical Competencies', note: null },
  {
    kind: 'general',
    heading: 'General Competencies',
    note: 'Form B does not ask for these. They have no official definition, so texts are compared with their names and with words that cxpd takes for signs of them.',
  },
] as const;

/**
 * The job-analysis page for the case file: each statement of the set with what the draft declares to support it, the
 * words that both share and the working time behind it. What merely looks alike is named as a question for people.
 */
export function crosswalkView({ merged, standards, draftFindings }: DocumentInput) {
  const { draft } = merged;
  const found = crosswalk(merged, setOfForms(draft, standards), standards);
  const origins: Origins = new Map(
    Object.values(merged.language).flatMap((texts) =>
      texts.map(({ origin }): [string, string] => [origin.id, originName(origin)]),
    ),
  );
  return {
    draftNotice: draftNotice(draftFindings),
    position: positionView(draft),
    organization: organizationView(draft),
    set: found.set,
    summary: found.rows.map(({ id, name, supports, percent }) => ({
      id,
      name,
      support: supports.length === 0 ? 'None declared' : supports.map(shortName).join(', '),
      percent,
    })),
    open: openRows(found),
    groups: groups.flatMap(({ kind, heading, note }) => {
      const rows = found.rows.filter((row) => row.kind === kind);
      return rows.length === 0
        ? []
        : [{ heading, note, rows: rows.map((row) => rowView(row, found, origins)) }];
    }),
    duties: found.duties.map(({ label, title, percent, supports }) => ({
      label,
      title,
      percent,
      supports: supports.length === 0 ? 'None declared' : supports.join(', '),
    })),
  };
}

/** Statements that need support and have none; null when every one has it. */
function openRows({ rows, unsupported }: Crosswalk) {
  const open = rows.filter(({ id }) => unsupported.includes(id));
  return open.length === 0 ? null : open.map(({ id, name }) => ({ id, name }));
}

/** Names of origins by the ids of library texts. */
type Origins = ReadonlyMap<string, string>;

function rowView(
  { id, name, text, supports, suggestions, percent, source }: CrosswalkRow,
  { set }: Crosswalk,
  origins: Origins,
) {
  return {
    id,
    name,
    text,
    origin: `${set.id}:${id}`,
    source,
    percent,
    supports: supports.length === 0 ? null : supports.map((one) => supportView(one, origins)),
    suggestions: suggestions.length === 0 ? null : suggestions.map((one) => partView(one, origins)),
  };
}

function supportView(support: CrosswalkSupport, origins: Origins) {
  return { ...partView(support, origins), counts: support.counts };
}

function partView({ label, title, percent, words, texts }: CrosswalkPart, origins: Origins) {
  const sharing = texts.filter((one) => one.words.length > 0);
  return {
    label,
    title,
    percent,
    words: words.length === 0 ? null : words.join(', '),
    texts:
      sharing.length === 0
        ? null
        : sharing.map(({ text, library }) => ({
            text,
            origin: library === null ? null : (origins.get(library) ?? null),
          })),
  };
}

function shortName({ label, percent }: CrosswalkSupport): string {
  return percent === null ? label : `${label} (${percent}%)`;
}
