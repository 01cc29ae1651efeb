import { describe, expect, it } from 'vitest';
import { checkWord } from '../../src/accessibility/check-word.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { hostileDocuments } from '../any-documents.ts';

/*
 * The rules do not run when a document is exported, as what they ask for is given by templates, blocks and styles. That
 * documents of shipped drafts pass all of them is held beside the command.
 */
describe('a document of the program', () => {
  it.each(hostileDocuments().map(({ name, model }) => [name, model] as const))(
    'can be read by everybody whatever its text: %s',
    async (name, model) => {
      const { findings, notRun } = checkWord(`${name}.docx`, await writeWord(model));
      expect(notRun).toEqual([]);
      expect(findings.map(({ rule }) => rule).filter((rule) => !leftToWriters.has(rule))).toEqual([]);
    },
  );
});

/** What people typed stays as they typed it, such as a heading that is a paragraph long. */
const leftToWriters = new Set(['docx-headings']);
