import type { DocumentModel } from '../markup/document-model.ts';
import { renderFrontMatter } from './front-matter.ts';
import { renderBlocks } from './render-blocks.ts';

/**
 * Writes a document's text as Markdown without raw HTML. Header, footer and properties belong to the file formats. A page
 * for a site begins with its front matter, whose title the site prints as the page's heading.
 */
export function renderMarkdown({ blocks, frontMatter }: DocumentModel): string {
  if (frontMatter === undefined) return `${renderBlocks(blocks)}\n`;
  const body = blocks.filter((block) => block.type !== 'heading' || block.level !== 1);
  return `${renderFrontMatter(frontMatter)}\n${renderBlocks(body)}\n`;
}
