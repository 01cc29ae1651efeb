import { type Rows, similarRows } from '../similar-rows.ts';
import { sketchSize } from '../../text/sketch.ts';
import type { FolderFinding, FolderRule } from '../folder-rule.ts';
import { plainTitle } from './same-title-different-text.ts';

/** The same work has the same title, grade and levels. */
export const nearCopy: FolderRule = {
  id: 'near-copy',
  severity: 'warning',
  summary: 'Drafts with nearly the same duties have the same title, grade and factor levels.',
  explain:
    'Equal work has equal pay: where two drafts say nearly the same of the work, one grade or level cannot be right for both. ' +
    'Often a copy was made for another grade and its duties were not rewritten. Write what each position does that the other does not.',
  source: '5 U.S.C. 5101, equal pay for substantially equal work',
  bad: '# pds/gs13.yaml: grade 13, pds/gs14.yaml: grade 14\n# and in both\nduties:\n  - title: Customer research\n    tasks: [Leads studies of how customers use the service.]',
  good: '# pds/gs13.yaml\n    tasks: [Leads studies of how customers use the service.]\n# pds/gs14.yaml\n    tasks: [Plans the research of all services and decides which studies are made.]',
  start(standards, fileOf, most) {
    const drafts: Sketched[] = [];
    // Thousands of drafts may have one title; each report brings a copy of it.
    const texts = new Map<string, SaidOf>();
    const kinds = new Map<string, number>();
    // All at once: what is not written to takes no memory, and what grows is there twice while it is copied.
    const rows: Rows = { values: new Uint16Array(sketchSize * most), kinds: [], width: sketchSize };
    return {
      add({ index, facts: { title, position = '', levels = '', sketch } }) {
        if (title === undefined || sketch === undefined) return;
        const numbers = fromBase64(sketch);
        if (numbers === null) return;
        const key = JSON.stringify([plainTitle(title), position, levels]);
        const kind = kinds.get(key) ?? kinds.size;
        kinds.set(key, kind);
        rows.values.set(numbers, rows.kinds.length * rows.width);
        rows.kinds.push(kind);
        const textKey = JSON.stringify([title, position, levels]);
        const said = texts.get(textKey) ?? { title, position, levels };
        texts.set(textKey, said);
        drafts.push({ index, said });
      },
      *findings() {
        const least = standards.duties.nearCopy.percent / 100;
        // Rows tell the phrases of both against those of either.
        const leastOfAll = least / (2 - least);
        for (const { row, other, likeness } of similarRows(rows, leastOfAll)) {
          const [draft, twin] = [drafts[row], drafts[other]];
          if (draft !== undefined && twin !== undefined)
            yield told(draft, twin, (2 * likeness) / (1 + likeness), fileOf);
        }
      },
    };
  },
};

interface Sketched {
  readonly index: number;
  readonly said: SaidOf;
}

/** What a draft says of its position. */
interface SaidOf {
  readonly title: string;
  readonly position: string;
  readonly levels: string;
}

function told(
  draft: Sketched,
  twin: Sketched,
  shared: number,
  fileOf: (index: number) => string,
): FolderFinding {
  const percent = Math.floor(shared * 100);
  return {
    index: draft.index,
    subject: 'duties',
    message:
      `Unexpected duties that are nearly those of ${fileOf(twin.index)} (about ${percent} percent of the phrases), which ` +
      `${difference(draft.said, twin.said)}, expected duties that show what sets the two positions apart.`,
    fix: 'Write what each position does that the other does not, or give both the same title, grade and factor levels.',
    others: [{ index: twin.index, message: 'The duties of the other draft.' }],
  };
}

function difference(draft: SaidOf, twin: SaidOf): string {
  if (draft.position !== twin.position) return `is ${twin.position} and not ${draft.position}`;
  if (plainTitle(draft.title) !== plainTitle(twin.title)) return `is called "${twin.title}"`;
  return 'has other factor levels';
}

/** The numbers of a sketch, or null for text that is none. */
function fromBase64(text: string): Uint16Array | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== sketchSize * 2) return null;
  const numbers = new Uint16Array(sketchSize);
  for (let index = 0; index < sketchSize; index++) numbers[index] = bytes.readUInt16LE(index * 2);
  return numbers;
}
