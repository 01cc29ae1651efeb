import type { INumberingOptions } from 'docx';
import { deepestList } from '../markup/blocks.ts';
import { look } from './look.ts';

/**
 * Names of the two kinds of lists. docx puts `{name-instance}` into the XML and replaces it afterwards, also where the
 * text of a draft happens to hold the same signs; a noncharacter, which cleaned text cannot hold, keeps the two apart.
 */
export const listReferences = { bullet: '\uffffbullet', ordered: '\uffffordered' } as const;

const bullets = ['•', '–', '▪'];
const numbers = [
  { format: 'decimal', sign: '.' },
  { format: 'lowerLetter', sign: '.' },
  { format: 'lowerRoman', sign: '.' },
] as const;

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
      {
        reference: listReferences.ordered,
        levels: levels.map((level) => {
          const kind = numbers[level.level % 3] ?? numbers[0];
          return { ...level, format: kind.format, text: `%${level.level + 1}${kind.sign}` };
        }),
      },
    ],
  };
}
