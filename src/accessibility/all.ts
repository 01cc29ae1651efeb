import { altText } from './rules/alt-text.ts';
import { background } from './rules/background.ts';
import { checkboxes } from './rules/checkboxes.ts';
import { colorAlone } from './rules/color-alone.ts';
import { columns } from './rules/columns.ts';
import { comments } from './rules/comments.ts';
import { contrastText } from './rules/contrast-text.ts';
import { embedded } from './rules/embedded.ts';
import { emptyParagraphs } from './rules/empty-paragraphs.ts';
import { fileFormat } from './rules/file-format.ts';
import { fileName } from './rules/file-name.ts';
import { floating } from './rules/floating.ts';
import { fontSize } from './rules/font-size.ts';
import { formFields } from './rules/form-fields.ts';
import { headerRepeat } from './rules/header-repeat.ts';
import { headingLook } from './rules/heading-look.ts';
import { headingOrder } from './rules/heading-order.ts';
import { headings } from './rules/headings.ts';
import { language } from './rules/language.ts';
import { linkText } from './rules/link-text.ts';
import { lists } from './rules/lists.ts';
import { outsideContent } from './rules/outside-content.ts';
import { pageNumbers } from './rules/page-numbers.ts';
import { properties } from './rules/properties.ts';
import { signatureLines } from './rules/signature-lines.ts';
import { tableCaption } from './rules/table-caption.ts';
import { tableHeader } from './rules/table-header.ts';
import { tableSimple } from './rules/table-simple.ts';
import { title } from './rules/title.ts';
import { trackedChanges } from './rules/tracked-changes.ts';
import type { WordRule } from './word-rule.ts';

/** Every check of whether everybody can read a Word file, by subject. */
export const wordRuleGroups: readonly { readonly title: string; readonly rules: readonly WordRule[] }[] = [
  { title: 'The file', rules: [fileFormat, fileName, title, properties, language, outsideContent, embedded] },
  { title: 'Headings', rules: [headings, headingOrder, headingLook] },
  {
    title: 'Text',
    rules: [lists, columns, emptyParagraphs, signatureLines, checkboxes, linkText, headerRepeat],
  },
  { title: 'Looks', rules: [contrastText, colorAlone, fontSize, pageNumbers, background] },
  { title: 'Tables', rules: [tableHeader, tableSimple, tableCaption] },
  { title: 'Pictures and boxes', rules: [altText, floating, formFields] },
  { title: 'Work in progress', rules: [trackedChanges, comments] },
];

/** The same in one list. */
export const wordRules: readonly WordRule[] = wordRuleGroups.flatMap(({ rules }) => rules);
