import { canonicalNames } from '../package/canonical-names.ts';
import { relatedPart, relatedParts } from '../package/related-part.ts';
import { partText, type WordPackage } from '../package/word-package.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { plain } from './plain.ts';
import { readHeadingStyles } from './heading-styles.ts';
import { type PageKind, readPageEdges } from './page-edges.ts';
import { StoryReader } from './story-reader.ts';

/** A paragraph, or a row of a table, as a reader sees it. */
export interface WordLine {
  /** The heading above it, or where else it stands, such as "Header". */
  readonly section: string;
  readonly text: string;
  /** Whether it came from the header or footer of a reference document. */
  readonly fromReference?: true;
}

/** A change that Word keeps for somebody to accept or reject. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted' | 'formatted';
  readonly author: string;
  /** As the file has it, mostly `YYYY-MM-DDThh:mm:ssZ`; empty when it says none. */
  readonly date: string;
  readonly section: string;
  readonly text: string;
}

/** A remark in the margin. */
export interface WordComment {
  readonly author: string;
  readonly date: string;
  readonly section: string;
  /** The words that it is about; empty when it marks a place only. */
  readonly about: string;
  readonly text: string;
}

/** Where lines stand that are repeated on pages. */
export type PageEdge = 'Header' | 'Footer';

/** What stands at the edges of the pages of a section. */
export interface WordSection {
  /** Which of its pages have edges of their own; the others show the default ones. */
  readonly kinds: readonly PageKind[];
  readonly edges: Readonly<Record<PageEdge, Readonly<Record<PageKind, readonly WordLine[]>>>>;
}

/** What people can read in a Word file, with what they did to it in Word. */
export interface WordReview {
  /** The text as it is once all tracked changes are accepted. */
  readonly lines: readonly WordLine[];
  /** The headers and footers of each section, in the same way. */
  readonly sections: readonly WordSection[];
  readonly changes: readonly TrackedChange[];
  readonly comments: readonly WordComment[];
}

/** Reads the text, the tracked changes and the comments of a Word file. Formatting but struck and hidden text is passed over. */
export function readWordReview(parts: WordPackage): WordReview {
  const main = relatedPart(parts, '', 'officeDocument') ?? '';
  const textOf = (part: string | undefined): string => partText(parts, part ?? '') ?? '';
  const headings = readHeadingStyles(textOf(relatedPart(parts, main, 'styles')));
  const read = (part: string, section: string): StoryReader => {
    const reader = new StoryReader(headings, section);
    scanXml(textOf(part), canonicalNames(reader.handlers));
    return reader;
  };
  const reader = read(main, '(before the first heading)');
  const edges = new Map(
    (['Header', 'Footer'] as const).flatMap((edge) =>
      relatedParts(parts, main, edge.toLowerCase()).map((part) => [part, read(part, edge)]),
    ),
  );
  const linesOf = (part: string | undefined): readonly WordLine[] => edges.get(part ?? '')?.lines ?? none;
  return {
    lines: reader.lines,
    sections: readPageEdges(parts, main, textOf(relatedPart(parts, main, 'settings'))).map(
      ({ kinds, header, footer }) => ({
        kinds,
        edges: {
          Header: byKind((kind) => linesOf(header[kind])),
          Footer: byKind((kind) => linesOf(footer[kind])),
        },
      }),
    ),
    changes: [reader, ...edges.values()].flatMap((story) => story.changes),
    comments: readComments(textOf(relatedPart(parts, main, 'comments')), reader),
  };
}

const none: readonly WordLine[] = [];

function byKind<T>(of: (kind: PageKind) => T): Record<PageKind, T> {
  return { default: of('default'), first: of('first'), even: of('even') };
}

function readComments(xml: string, main: StoryReader): WordComment[] {
  if (xml === '') return [];
  const comments: WordComment[] = [];
  let open: { id: string; author: string; date: string } | undefined;
  let text = '';
  scanXml(
    xml,
    canonicalNames({
      open(name, attributes) {
        if (name === 'w:comment') {
          open = {
            id: attributes['w:id'] ?? '',
            author: attributes['w:author'] ?? '',
            date: attributes['w:date'] ?? '',
          };
          text = '';
        } else if (name === 'w:p' && text !== '') text += ' ';
      },
      close(name) {
        if (name !== 'w:comment' || open === undefined) return;
        const { id, author, date } = open;
        const place = main.commented.get(id);
        comments.push({
          author,
          date,
          section: place?.section ?? '',
          about: plain(place?.text ?? ''),
          text: plain(text),
        });
      },
      text(part) {
        if (open !== undefined) text += part;
      },
    }),
  );
  return comments;
}
