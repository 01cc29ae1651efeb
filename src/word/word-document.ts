import { Document, type FileChild, type ISectionOptions, type IStylesOptions } from 'docx';
import type { DocumentDetails } from '../markup/document-model.ts';
import { look } from './look.ts';
import { listNumbering } from './numbering.ts';
import { pageFooter, pageHeader } from './page-edges.ts';

/** A run of pages with the same margins. */
export interface PageRun {
  /** Narrow margins, for a form that has to fit on one page. */
  readonly sheet: boolean;
  readonly children: readonly FileChild[];
}

/** A document of docx: US Letter pages with header and footer. Its styles are among the steady parts. */
export function wordDocument(
  details: DocumentDetails,
  runs: readonly PageRun[],
  styles?: IStylesOptions,
): Document {
  return new Document({
    ...(styles === undefined ? {} : { styles }),
    numbering: listNumbering(),
    sections: runs.map((run) => section(details, run)),
  });
}

/** The right edge of a sheet in place of that of other pages. */
const sheetTabs = [
  { type: 'clear', position: look.textWidth },
  { type: 'right', position: look.sheet.textWidth },
] as const;

function section(details: DocumentDetails, { sheet, children }: PageRun): ISectionOptions {
  const { width, height } = look.page;
  const { margin, headerMargin } = sheet ? look.sheet : look.page;
  const { top, bottom } = sheet ? look.sheet : { top: margin, bottom: margin };
  const tab = sheet ? { tabStops: sheetTabs } : {};
  return {
    properties: {
      page: {
        size: { width, height },
        margin: {
          top,
          right: margin,
          bottom,
          left: margin,
          header: headerMargin,
          footer: headerMargin,
        },
      },
    },
    headers: { default: pageHeader(details, tab) },
    footers: { default: pageFooter(details, tab) },
    children,
  };
}
