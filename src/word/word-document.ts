import { Document, type FileChild, type IStylesOptions } from 'docx';
import type { DocumentDetails } from '../markup/document-model.ts';
import { look } from './look.ts';
import { listNumbering } from './numbering.ts';
import { pageFooter, pageHeader } from './page-edges.ts';

/** A document of docx: one section of US Letter pages with header and footer. Its styles are among the steady parts. */
export function wordDocument(
  details: DocumentDetails,
  children: readonly FileChild[],
  styles?: IStylesOptions,
): Document {
  const { width, height, margin, headerMargin } = look.page;
  return new Document({
    ...(styles === undefined ? {} : { styles }),
    numbering: listNumbering(),
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: {
              top: margin,
              right: margin,
              bottom: margin,
              left: margin,
              header: headerMargin,
              footer: headerMargin,
            },
          },
        },
        headers: { default: pageHeader(details) },
        footers: { default: pageFooter(details) },
        children,
      },
    ],
  });
}
