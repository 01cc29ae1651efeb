/**
 * The look of a page: readable from 320 pixels on, in print like the Word file, every colour with a contrast of at
 * least 4.5:1. There is no dark variant, as the page stands for a paper document. Text breaks anywhere rather than run
 * out of the page; the columns of tables stay as wide as their ordinary words.
 */
export const stylesheet = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1f2933; font: 1rem/1.55 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 50rem; margin: 0 auto; padding: 0 1rem; }
header, footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1rem; padding-block: 0.75rem; color: #52606d; font-size: 0.875rem; }
header { border-bottom: 1px solid #9aa5b1; }
footer { border-top: 1px solid #9aa5b1; margin-top: 2rem; }
h1, h2, h3, h4 { color: #14365f; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; margin: 1.5rem 0 1rem; padding-bottom: 0.4rem; border-bottom: 2px solid #14365f; }
h2 { font-size: 1.375rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 0.4rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.3rem; }
p, ul, ol, dl { margin: 0 0 0.75rem; }
ul, ol { padding-inline-start: 1.75rem; }
li ol { list-style: lower-alpha; }
li li ol { list-style: lower-roman; }
li li li ol { list-style: decimal; }
ol[type="a"] { list-style: lower-alpha; }
li { margin-bottom: 0.3rem; }
li > ul, li > ol { margin: 0.3rem 0 0; }
a { color: #0b5cad; }
.lead { font-size: 1.125rem; }
.note { color: #52606d; font-style: italic; }
.small, .label { color: #52606d; font-size: 0.875rem; }
.label { margin-bottom: 0.1rem; }
.notice { margin: 1.25rem 0; padding: 0.75rem 1rem 0.25rem; border: 2px solid #b45309; background: #fff8eb; }
.checkbox { white-space: nowrap; }
table { width: 100%; margin: 1.25rem 0; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding-bottom: 0.4rem; color: #14365f; font-weight: bold; text-align: start; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid #b8c2cc; text-align: start; vertical-align: top; }
th, .scroll td, .form td { overflow-wrap: break-word; }
th.long, .scroll .long, .form .long { overflow-wrap: anywhere; }
.scroll { margin: 1.25rem 0; overflow-x: auto; }
.scroll table { margin: 0; }
:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
thead th { background: #e9edf2; color: #14365f; vertical-align: bottom; }
.total th, .total td { background: #f4f6f8; font-weight: bold; }
.number { text-align: right; }
td p, td ul, td ol { margin-bottom: 0.25rem; }
td :last-child { margin-bottom: 0; }
.sheet { padding-bottom: 1rem; border-bottom: 1px solid #9aa5b1; }
.form { margin: 0.5rem 0; font-size: 0.875rem; }
.form caption { padding-bottom: 0.2rem; }
.form th { color: #14365f; font-weight: normal; }
.form .label, .form .small { margin: 0; font-size: 0.8125rem; }
.form .small { color: inherit; }
.form td p { margin: 0; }
.form td, .form th { padding: 0.2rem 0.4rem; }
.sign td { height: 3.25rem; }
.signature-title { margin: 1.5rem 0 0.4rem; color: #14365f; font-weight: bold; break-after: avoid; }
.signature { display: flex; flex-wrap: wrap; border: 1px solid #b8c2cc; break-inside: avoid; }
.signature > div { flex: 2 1 14rem; min-height: 4.5rem; padding: 0.35rem 0.5rem; border: 1px solid #b8c2cc; margin: -0.5px; }
.signature > .short { flex: 1 1 7rem; }
dt { color: #52606d; font-size: 0.875rem; }
dd { margin: 0; }
@media screen and (max-width: 40rem) {
  col { width: auto !important; }
  th, td { padding-inline: 0.3rem; }
  .boxes, .boxes caption, .boxes tbody, .boxes tr, .boxes td { display: block; }
  .boxes td { margin-top: -1px; }
  .boxes .sign td { height: auto; min-height: 3.25rem; }
}
@media print {
  @page { size: letter; margin: 1in; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, "Liberation Sans", sans-serif; color: #52606d; } }
  @page sheet { margin: 0.4in 0.45in 0.5in; }
  header:has(+ main > .sheet:first-child), .sheet { page: sheet; }
  .sheet { break-after: page; padding: 0; border: 0; }
  .sheet h1 { margin: 4pt 0; padding: 0 0 2pt; font-size: 15pt; }
  .sheet p, .sheet li { margin-bottom: 4pt; line-height: 1.25; }
  .sheet .notice { margin: 4pt 0; padding: 4pt 6pt 0; }
  .sheet .form { margin: 2pt 0; font-size: 8.5pt; line-height: 1.15; break-inside: avoid; }
  .sheet .form p { margin: 0; line-height: 1.15; }
  .sheet .form :is(caption, th, td) { padding: 0.5pt 3pt; }
  .sheet .label, .sheet .small { margin: 0; font-size: 8pt; }
  .sheet .form .sign td { height: 24pt; }
  body { font-size: 11pt; line-height: 1.35; }
  header { padding-block: 0 4pt; font-size: 9pt; }
  header, main, footer { max-width: none; padding-inline: 0; }
  h1 { margin-top: 12pt; font-size: 17pt; }
  h2 { margin: 16pt 0 4pt; font-size: 13.5pt; }
  h3 { margin: 12pt 0 3pt; font-size: 11.5pt; }
  h4 { margin: 10pt 0 2pt; font-size: 11pt; }
  p, ul, ol, dl { margin-bottom: 6pt; }
  li { margin-bottom: 3pt; }
  .lead { font-size: 12pt; }
  .small, .label, dt { font-size: 9pt; }
  table { margin: 8pt 0; font-size: 10pt; }
  th, td { padding: 2pt 5pt; }
  .scroll { margin: 8pt 0; overflow: visible; }
  .page { break-before: page; }
  .keep, tr, .notice, .signature { break-inside: avoid; }
  caption, .label, .signature-title { break-after: avoid; }
  .total, footer { break-before: avoid; }
  p, li { orphans: 2; widows: 2; }
  thead { display: table-header-group; }
  a { color: inherit; }
}
`;

/** Printed on top of each page of a draft but the first, which says it in the text. */
export const draftStylesheet = `
@media print {
  @page { @top-right { content: "DRAFT"; font: bold 9pt Arial, "Liberation Sans", sans-serif; color: #52606d; } }
  @page :first { @top-right { content: none; } }
}
`;

/** What a page with highlighted text has besides. */
export const markStylesheet = 'mark { background: #fff2cc; color: inherit; }\n';
