import type { DocumentModel } from '../markup/document-model.ts';
import { shortenText } from '../markup/shorten-text.ts';
import { escapeHtml } from './escape-html.ts';
import { renderBlocks } from './render-blocks.ts';
import { draftStylesheet, markStylesheet, stylesheet } from './stylesheet.ts';
import { emptyTag, openTag, tag } from './tag.ts';

/** Longest line above the page, in characters; the text has it whole. */
const longestHeader = 240;

/** Writes a document as one HTML page that needs nothing else: no script, no font, no request. */
export function renderHtml(model: DocumentModel): string {
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? [] : [emptyTag('meta', { name, content })];
  const main = renderBlocks(model.blocks);
  const head = [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    tag('title', {}, escapeHtml(model.title)),
    ...meta('author', model.author),
    ...meta('description', model.subject),
    ...meta('keywords', model.keywords),
    ...Object.entries(model.properties).flatMap(([name, value]) => meta(name, value)),
    `<style>${stylesheet}${model.draft ? draftStylesheet : ''}${main.includes('<mark') ? markStylesheet : ''}</style>`,
  ];
  const mark = model.draft ? tag('strong', {}, 'DRAFT') : '';
  const footer =
    model.footer === undefined ? [] : [tag('footer', {}, tag('span', {}, escapeHtml(model.footer)))];
  const body = [
    tag('header', {}, tag('span', {}, escapeHtml(shortenText(model.header, longestHeader))) + mark),
    tag('main', {}, `\n${main}\n`),
    ...footer,
  ];
  return [
    '<!doctype html>',
    openTag('html', { lang: model.language }),
    `<head>\n${head.join('\n')}\n</head>`,
    `<body>\n${body.join('\n')}\n</body>`,
    '</html>',
    '',
  ].join('\n');
}
