import type { Inline, Notice, Paragraph } from '../markup/blocks.ts';
import { bracketed, type UsedText } from './library-texts.ts';

/** The note that says in words what the ids and the shading of a document mean. */
export function languageNote(texts: readonly [UsedText, ...UsedText[]]): Notice {
  const example = texts.find((text) => !text.reworded) ?? texts[0];
  const reworded = texts.find((text) => text.reworded);
  const libraries = new Map(texts.map(({ library }) => [library.id, library]));
  const names = [...libraries.values()].map(
    ({ id, version, title }) => `${title} (${id}, version ${version})`,
  );
  const what = ` Text that begins with an id in brackets, such as ${bracketed(example)}, is from ${names.join(
    ' or ',
  )}. It is also shaded where the page shows colors.`;
  const own =
    reworded === undefined
      ? []
      : [paragraph(plain(`${bracketed(reworded)} begins the agency’s own wording for that text.`))];
  return {
    type: 'notice',
    blocks: [
      paragraph({ type: 'strong', content: [plain('Library texts are marked for review.')] }, plain(what)),
      ...own,
      paragraph(plain('The document itself has no ids in brackets, no shading and no such note.')),
    ],
  };
}

function paragraph(...content: Inline[]): Paragraph {
  return { type: 'paragraph', style: 'body', content };
}

function plain(text: string): Inline {
  return { type: 'text', text };
}
