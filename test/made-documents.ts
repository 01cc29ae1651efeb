import { readFileSync } from 'node:fs';
import { documents } from '#builtin/documents';
import { developmentalGrade } from '../src/assess/developmental.ts';
import { builtin } from '../src/builtin.ts';
import { type Block, type FlowBlock, plainText } from '../src/markup/blocks.ts';
import { parseDocument } from '../src/markup/parse-document.ts';
import type { DocumentModel } from '../src/markup/document-model.ts';
import { type DocumentKind, fillDocument } from '../src/template/fill-document.ts';
import { checkText } from './check-text.ts';
import { details } from './document-samples.ts';

/** What of a document a test chooses. */
export interface MadeOptions {
  readonly cover?: boolean;
  readonly grade?: number;
  readonly marked?: boolean;
}

/** The text of a shipped draft, by its name below `fixtures/ok`. */
export function shippedDraft(name: string): string {
  return readFileSync(new URL(`../fixtures/ok/${name}.yaml`, import.meta.url), 'utf8');
}

/** A document of a draft as blocks. */
export function madeDocument(kind: DocumentKind, text: string, options: MadeOptions = {}): DocumentModel {
  const { merged, grade, report } = checkText(text);
  if (merged === null || grade === null) throw new Error('The draft cannot be read');
  const developmental =
    options.grade === undefined ? null : developmentalGrade(merged.draft, options.grade, builtin.standards);
  const input = {
    ...builtin,
    merged,
    grade,
    developmental,
    cover: options.cover !== false,
    draftFindings: options.marked === true ? report.diagnostics : null,
  };
  const { model, findings } = parseDocument(fillDocument(kind, input, documents), details);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return model;
}

/** The texts of blocks in the order in which they are read: paragraphs, items and cells, one each. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [plainText(block.content)];
      case 'table': {
        const rows = [...(block.header === undefined ? [] : [block.header]), ...block.rows];
        return [
          plainText(block.caption),
          ...rows.flatMap((row) => row.cells.map((cell) => flowTexts(cell.blocks).join(' '))),
        ];
      }
      case 'signature':
        return [
          block.title,
          ...block.fields.map((field) => `${plainText(field.label)}: ${plainText(field.value)}`),
        ];
      case 'list':
        return flowTexts([block]);
      default:
        return textsOf(block.blocks);
    }
  });
}

function flowTexts(blocks: readonly FlowBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [plainText(block.content)]
      : block.items.flatMap((item) => flowTexts(item.blocks)),
  );
}
