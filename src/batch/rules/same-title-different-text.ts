import type { FolderFinding, FolderRule, OtherDraft } from '../folder-rule.ts';

/** One position has one wording. */
export const sameTitleDifferentText: FolderRule = {
  id: 'same-title-different-text',
  severity: 'info',
  summary: 'Drafts of one title, series and grade have one wording.',
  explain:
    'A position that exists several times is described once. Several wordings of one title and grade are often copies that were ' +
    'changed here and there, and nobody knows which of them is current. Keep one, or give different work different titles.',
  source: 'Common practice of agencies with standard position descriptions, no official source seen',
  bad: '# pds/a.yaml and pds/b.yaml: both Customer Experience Strategist, GS-0301-13\n- title: Customer research\n# and in pds/b.yaml\n- title: Research with customers',
  good: '# pds/a.yaml and pds/b.yaml: both Customer Experience Strategist, GS-0301-13\n- title: Customer research',
  start(_, fileOf) {
    const groups = new Map<string, Group>();
    return {
      add({ index, facts }) {
        const { title, position, wording } = facts;
        if (title === undefined || wording === undefined) return;
        const key = JSON.stringify([plainTitle(title), position]);
        const group = groups.get(key) ?? { title, position: position ?? '', drafts: 0, wordings: new Map() };
        groups.set(key, group);
        group.drafts++;
        if (!group.wordings.has(wording)) group.wordings.set(wording, index);
      },
      *findings() {
        for (const group of groups.values()) if (group.wordings.size > 1) yield told(group, fileOf);
      },
    };
  },
};

/** Drafts of one title and grade. */
interface Group {
  readonly title: string;
  readonly position: string;
  drafts: number;
  /** The first draft of each wording. */
  readonly wordings: Map<string, number>;
}

/** How many of the other wordings are named. */
const named = 3;

function told(
  { title, position, drafts, wordings }: Group,
  fileOf: (index: number) => string,
): FolderFinding {
  const [index = 0, ...rest] = wordings.values();
  const files = rest.slice(0, named).map(fileOf).join(', ');
  const more = rest.length > named ? ` and ${rest.length - named} more` : '';
  const others = rest
    .slice(0, named)
    .map((other): OtherDraft => ({ index: other, message: 'Another wording.' }));
  return {
    index,
    subject: 'title',
    message:
      `Unexpected ${wordings.size} wordings of "${title}", ${position}, in ${drafts} drafts, expected one wording of one ` +
      `position. Other wordings: ${files}${more}.`,
    fix: 'Compare them and keep one text, or give different work different titles.',
    others,
  };
}

/** A title without case, signs and doubled spaces. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
