import type { WordRuleText } from './word-rule.ts';

/** Words for the checks of what a Word file is made of; `fix` helps against all that one finds. */
export interface PackageRuleText extends WordRuleText {
  readonly fix: string;
}

const saveAgain = 'Open the file in Word and save it: Word writes it anew.';
const standard = 'ECMA-376, Office Open XML File Formats';

/** A file that cannot be opened, about which nothing else can be said. */
export const unreadable: WordRuleText = {
  id: 'docx-unreadable',
  severity: 'error',
  summary: 'The file is a Word file (.docx) that can be opened.',
  explain:
    'It is not when it is another kind of file with that ending, is locked with a password, was cut off on its way, or is ' +
    'built to harm who opens it. Nothing else of it is checked then.',
  source: `${standard}, part 2`,
  bad: 'A file of Word 97 (.doc) that was renamed to .docx',
  good: 'A file that Word saved as a Word Document (.docx)',
};

/** The checks that every file of the program passes before it is let go, in words. */
export const packageRules: readonly PackageRuleText[] = [
  {
    id: 'docx-well-formed',
    severity: 'error',
    summary: 'Every part of the file can be read as XML.',
    explain:
      'A Word file is a set of parts in XML. Where one breaks off or holds signs that it may not hold, Word says ' +
      '"unreadable content" and other programs refuse the file.',
    source: 'W3C, Extensible Markup Language (XML) 1.0',
    bad: '<w:p><w:r></w:p>',
    good: '<w:p><w:r/></w:p>',
    fix: 'Open the file in Word, let Word mend it, and save it.',
  },
  {
    id: 'docx-element-order',
    severity: 'warning',
    summary: 'The elements of the text stand where the standard has them.',
    explain:
      'Word takes a file for damaged where text stands outside of paragraphs, properties behind the text, or a table cell has no ' +
      'paragraph. About the order of properties, where Word is lenient, it is an information only.',
    source: `${standard}, part 4, schema wml.xsd`,
    bad: '<w:p><w:r/><w:pPr/></w:p>',
    good: '<w:p><w:pPr/><w:r/></w:p>',
    fix: saveAgain,
  },
  {
    id: 'docx-content-types',
    severity: 'error',
    summary: 'The list of content types says what each part of the file is.',
    explain: 'Word does not open a file with a part that has no type. A type without its part does no harm.',
    source: `${standard}, part 2, 6.5`,
    bad: 'A picture in the file, and nothing that says so in [Content_Types].xml',
    good: 'Each ending or name in [Content_Types].xml',
    fix: saveAgain,
  },
  {
    id: 'docx-relationships',
    severity: 'error',
    summary: 'The parts of the file that are named by others are there.',
    explain:
      'Pictures, headers and links are found by the id of a relationship. Where it leads to nothing, Word shows a red cross or ' +
      'says "unreadable content".',
    source: `${standard}, part 2, 6.3`,
    bad: 'A header that is named in the text and is not in the file',
    good: 'The header in the file',
    fix: saveAgain,
  },
  {
    id: 'docx-lost-parts',
    severity: 'info',
    summary: 'Every part of the file belongs to some other part.',
    explain:
      'What no other part leads to is not shown, makes the file larger, and may be something that nobody wants to hand on.',
    source: `${standard}, part 2, 6.3`,
    bad: 'A picture that was taken out of the text and is still in the file',
    good: 'A file with the pictures that its text shows',
    fix: saveAgain,
  },
  {
    id: 'docx-empty-parts',
    severity: 'warning',
    summary: 'No part of the file is empty.',
    explain:
      'Some programs refuse a file with a list of comments that holds no comment. About an empty list of relationships it is an ' +
      'information only.',
    source: 'Reports about Google Drive and other programs',
    bad: 'word/comments.xml without a comment',
    good: 'No word/comments.xml where there is no comment',
    fix: saveAgain,
  },
  {
    id: 'docx-unique-ids',
    severity: 'warning',
    summary: 'What must have a number or name of its own has one.',
    explain:
      'Where two styles, lists or comments have the same one, programs take the first or the last. About bookmarks, drawings ' +
      'and tracked changes, which Word numbers anew, it is an information only.',
    source: `${standard}, part 1`,
    bad: 'Two styles with the id Note',
    good: 'One style with the id Note',
    fix: saveAgain,
  },
  {
    id: 'docx-references',
    severity: 'warning',
    summary: 'Styles, lists, bookmarks and notes that the text names are there.',
    explain:
      'Without its style a heading is plain text, without its list an item has no number, and a link to a bookmark that is not ' +
      'there leads nowhere.',
    source: `${standard}, part 1`,
    bad: 'A link to the bookmark Duties, which was deleted',
    good: 'A link to a bookmark that is there',
    fix: 'In Word: correct the link, or choose the style or list again.',
  },
  {
    id: 'docx-bookmark-names',
    severity: 'warning',
    summary: 'Names of bookmarks have at most 40 signs.',
    explain:
      'Word cuts longer ones, so that links to them lead nowhere, and other programs take the file for damaged.',
    source: `${standard}, part 1, 17.13.6.2`,
    bad: 'A_bookmark_with_a_name_that_is_far_too_long_for_Word',
    good: 'Major_duties',
    fix: 'In Word: Insert, Bookmark, and give it a shorter name.',
  },
  {
    id: 'docx-page-fields',
    severity: 'info',
    summary: 'Fields for page numbers hold a number.',
    explain:
      'Word counts them when it shows the page. Programs that do not count show what is held, and leave out what holds nothing.',
    source: `${standard}, part 1, 17.16.2`,
    bad: 'An empty PAGE field in the footer',
    good: 'A PAGE field that holds 1',
    fix: saveAgain,
  },
  {
    id: 'docx-table-widths',
    severity: 'info',
    summary: 'In tables of fixed width, columns and cells add up to the width of the table.',
    explain: 'Where they do not, Word, LibreOffice and Google Docs each lay the table out in another way.',
    source: `${standard}, part 1, 17.4.52 and 17.18.87`,
    bad: 'A table of 9360 with columns of 4000 and 4000',
    good: 'A table of 9360 with columns of 4680 and 4680',
    fix: 'In Word: Layout, AutoFit, AutoFit Window.',
  },
];
