import type { INumberingOptions } from 'docx';
import { deepestList } from '../markup/blocks.ts';
import { look } from './look.ts';

/**
 * Names of the kinds of lists. docx puts `{name-instance}` into the XML and replaces it afterwards, also where the
 * text of a draft happens to hold the same signs; a noncharacter, which cleaned text cannot hold, keeps them apart.
 */
export const listReferences = {
  bullet: '\uffffbullet',
  ordered: '\uffffordered',
  lettered: '\uffffletters',
} as const;

const bullets = ['•', '–', '▪'];
const numbers = ['decimal', 'lowerLetter', 'lowerRoman'] as const;
const letters = ['lowerLetter', 'lowerRoman', 'decimal'] as const;

/** Lists of as many levels as markup allows, the signs repeating every three. */
export function listNumbering(): INumberingOptions {
  const levels = Array.from({ length: deepestList }, (_, level) => ({
    level,
    alignment: 'left' as const,
    style: {
      paragraph: {
        indent: { left: look.list.left + level * look.list.step, hanging: look.list.hanging },
      },
    },
  }));
  return {
    config: [
      {
        reference: listReferences.bullet,
        levels: levels.map((level) => ({
          ...level,
          format: 'bullet',
          text: bullets[level.level % 3] ?? '•',
        })),
      },
      { reference: listReferences.ordered, levels: levels.map(counting(numbers)) },
      { reference: listReferences.lettered, levels: levels.map(counting(letters)) },
    ],
  };
}

function counting(formats: typeof numbers | typeof letters) {
  return <Level extends { readonly level: number }>(level: Level) => ({
    ...level,
    format: formats[level.level % 3] ?? formats[0],
    text: `%${level.level + 1}.`,
  });
}
