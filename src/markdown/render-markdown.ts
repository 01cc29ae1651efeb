import type { DocumentModel } from '../markup/document-model.ts';
import { renderBlocks } from './render-blocks.ts';

/** Writes a document's text as Markdown without raw HTML. Header, footer and properties belong to the file formats. */
export function renderMarkdown(model: DocumentModel): string {
  return `${renderBlocks(model.blocks)}\n`;
}
