import type { DocumentModel } from '../markup/document-model.ts';
import { parseDocument } from '../markup/parse-document.ts';

/** Every style of text that documents have, each with its own name as its text; forms keep their own looks. */
const markup = `<h1>Heading 1</h1>
<aside class="notice"><p>Notice</p></aside>
<p class="lead">Lead</p>
<p>Normal</p>
<p><a href="https://www.opm.gov/">Hyperlink</a></p>
<h2>Heading 2</h2>
<ul><li>List Paragraph</li></ul>
<h3>Heading 3</h3>
<p class="note">Note</p>
<p class="small">Small</p>
<h4>Heading 4</h4>
<table class="points">
  <caption>Caption</caption>
  <col width="60"/><col width="40"/>
  <thead><tr><th>Table Heading</th><th>Table Heading</th></tr></thead>
  <tbody>
    <tr><th>Table Label</th><td>Table Text</td></tr>
    <tr class="total"><th>Table Label</th><td>Table Text</td></tr>
  </tbody>
</table>
<dl class="signature" title="Signature Title"><dt>Label</dt><dd/></dl>`;

/** A document to look at the looks of a reference by. */
export function specimen(): DocumentModel {
  const { model, findings } = parseDocument(markup, {
    title: 'Specimen of styles',
    subject: 'Specimen of styles',
    author: 'Office of Human Resources',
    keywords: 'styles',
    language: 'en-US',
    header: 'Header',
    draft: false,
    properties: { 'cxpd version': '0' },
  });
  if (findings.length > 0) throw new Error(`The specimen is faulty: ${findings[0]?.message}`);
  return model;
}
