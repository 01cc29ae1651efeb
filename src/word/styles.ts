import type { IStylesOptions } from 'docx';
import { look } from './look.ts';

const { color, size } = look;

/** The styles of every document, under the names that Word and screen readers know where there is one. */
export function documentStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: look.font, size: size.body, color: color.text, language: { value: 'en-US' } },
        paragraph: { spacing: { after: 120, line: 269, lineRule: 'auto' } },
      },
      heading1: heading(1, size.heading1, { before: 0, after: 160 }, true),
      heading2: heading(2, size.heading2, { before: 320, after: 100 }),
      heading3: heading(3, size.heading3, { before: 240, after: 80 }),
      heading4: heading(4, size.heading4, { before: 200, after: 60 }),
      listParagraph: { paragraph: { spacing: { after: 100 } } },
      caption: {
        run: { bold: true, size: size.table, color: color.heading },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
      },
      hyperlink: { run: { color: color.link, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      style('Lead', { run: { size: size.lead }, paragraph: { spacing: { after: 180 } } }),
      style('Note', { run: { italics: true, color: color.quiet } }),
      style('Small', { run: { size: size.small, color: color.quiet } }),
      style('Label', {
        run: { size: size.small, color: color.quiet },
        paragraph: { keepNext: true, spacing: { before: 40, after: 60 } },
      }),
      style('Table Text', {
        run: { size: size.table },
        paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: 'auto' } },
      }),
      { ...style('Table Heading', { run: { bold: true, color: color.heading } }), basedOn: 'TableText' },
      { ...style('Table Label', { run: { bold: true } }), basedOn: 'TableText' },
      style('Form Title', {
        run: { bold: true, size: look.formSize.text, color: color.heading },
        paragraph: { keepNext: true, keepLines: true, spacing: { ...solid, before: 60, after: 20 } },
      }),
      style('Form Text', { run: { size: look.formSize.text }, paragraph: { spacing: solid } }),
      style('Form Label', {
        run: { size: look.formSize.label, color: color.quiet },
        paragraph: { keepNext: true, spacing: solid },
      }),
      { ...style('Form Heading', { run: { color: color.heading } }), basedOn: 'FormLabel' },
      style('Form Small', { run: { size: look.formSize.label }, paragraph: { spacing: solid } }),
      style('Signature Title', {
        run: { bold: true, color: color.heading },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 80 } },
      }),
      style('Notice', {
        paragraph: {
          indent: { left: 120, right: 120 },
          spacing: { before: 0, after: 80 },
          shading: { type: 'clear', color: 'auto', fill: color.noticeFill },
          border: { top: noticeRule(), left: noticeRule(), bottom: noticeRule(), right: noticeRule() },
        },
      }),
      pageEdge('header', { bottom: { style: 'single', size: 4, space: 4, color: color.rule } }),
      pageEdge('footer', { top: { style: 'single', size: 4, space: 4, color: color.rule } }),
    ],
  };
}

/** Lines set close, as in the boxes of a form. */
const solid = { before: 0, after: 0, line: 240, lineRule: 'auto' } as const;

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type Look = Pick<ParagraphStyle, 'run' | 'paragraph'>;
type Borders = NonNullable<NonNullable<ParagraphStyle['paragraph']>['border']>;

/** A paragraph style; its id is its name without spaces. */
function style(name: string, appearance: Look): ParagraphStyle {
  return { id: name.replaceAll(' ', ''), name, basedOn: 'Normal', quickFormat: true, ...appearance };
}

/** Without an outline level of its own, other programs take a heading for a plain paragraph. */
function heading(
  level: number,
  points: number,
  space: { before: number; after: number },
  ruled = false,
): Look {
  return {
    run: { bold: true, size: points, color: color.heading },
    paragraph: {
      outlineLevel: level - 1,
      keepNext: true,
      keepLines: true,
      spacing: { ...space, line: 252, lineRule: 'auto' },
      ...(ruled ? { border: { bottom: { style: 'single', size: 8, space: 6, color: color.heading } } } : {}),
    },
  };
}

function noticeRule() {
  return { style: 'single', size: 8, space: 6, color: color.notice } as const;
}

function pageEdge(name: 'header' | 'footer', border: Borders): ParagraphStyle {
  return {
    id: name === 'header' ? 'Header' : 'Footer',
    name,
    basedOn: 'Normal',
    run: { size: size.small, color: color.quiet },
    paragraph: { rightTabStop: look.textWidth, border, spacing: { before: 0, after: 0 } },
  };
}
