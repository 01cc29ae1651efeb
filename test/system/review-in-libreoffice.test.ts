import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../src/xml/parse-xml.ts';
import { checkText } from '../check-text.ts';
import { draftWithoutLanguage } from '../draft-without-language.ts';
import { fullestLanguage } from '../fullest-language.ts';
import { shippedDraft } from '../made-documents.ts';
import { bytesOf, shippedDocuments } from '../shipped-documents.ts';
import { childOf, isElement } from '../word/settle-changes.ts';
import { bodyOf, partOf } from '../word/word-text.ts';

/** Debian's Python, as the bridge to LibreOffice is a package of Debian. */
const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('settle-in-libreoffice.py', import.meta.url));

/** Documents that hold library texts: all of the shipped drafts, and some that hold all texts. */
const documents = [
  ...shippedDocuments()
    .filter(({ kind }) => ['pd', 'pwp', 'crosswalk'].includes(kind))
    .map(({ draft, kind }) => ({ name: `${kind} of ${draft}`, kind, text: shippedDraft(draft) })),
  ...fullestLanguage(),
].map((one, index) => ({ ...one, file: `d${index}` }));

let folder = '';
const at = (name: string) => join(folder, `${name}.docx`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  const jobs: string[] = [];
  for (const { file, text, kind } of documents) {
    const checked = checkText(text);
    const without = checkText(draftWithoutLanguage(text));
    writeFileSync(at(`${file}-tracked`), await bytesOf(checked, kind, { language: 'tracked' }));
    writeFileSync(at(`${file}-plain`), await bytesOf(checked, kind));
    writeFileSync(at(`${file}-without`), await bytesOf(without, kind));
    const job = (verdict: string, source: string, target: string) =>
      jobs.push(verdict, at(`${file}-${source}`), at(`${file}-${target}`));
    job('Accept', 'tracked', 'accepted');
    job('Reject', 'tracked', 'rejected');
    job('Keep', 'plain', 'plain-saved');
    job('Keep', 'without', 'without-saved');
  }
  execFileSync(python, [script, join(folder, 'profile'), ...jobs], { stdio: ['ignore', 'pipe', 'inherit'] });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A saved document as lines: a line a paragraph, with style, level in a list and text; a line a row of a table. */
function linesOf(name: string): string[] {
  const { nodes } = parseXml(partOf(readFileSync(at(name)), 'word/document.xml'));
  const [root] = nodes.filter(isElement);
  const body = root === undefined ? undefined : childOf(root, 'w:body');
  return body?.children.filter(isElement).flatMap(lines) ?? [];
}

function lines(element: XmlElement): string[] {
  if (element.name === 'w:tbl') return ['<table>', ...inner(element).flatMap(lines), '</table>'];
  if (element.name === 'w:tr') return [inner(element).flatMap(lines).join(' | ')];
  if (element.name === 'w:tc') return [inner(element).flatMap(lines).join(' / ')];
  if (element.name !== 'w:p') return [];
  const properties = childOf(element, 'w:pPr');
  const get = (name: string) =>
    properties === undefined ? undefined : childOf(properties, name)?.attributes['w:val'];
  const list = properties === undefined ? undefined : childOf(properties, 'w:numPr');
  const level = list === undefined ? undefined : childOf(list, 'w:ilvl')?.attributes['w:val'];
  return [`${get('w:pStyle')} ${level ?? ''}: ${textOf(element)}`];
}

const inner = (element: XmlElement) => element.children.filter(isElement);

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return element.name === 'w:t' ? child.text : '';
      return child.name === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}

const isEmpty = (line: string) => /^\S+ : $/.test(line);

describe.each(documents)('LibreOffice makes of the tracked $name', ({ file }) => {
  it('the plain document by accepting all changes', () => {
    expect(linesOf(`${file}-accepted`)).toEqual(linesOf(`${file}-plain-saved`));
  });

  it('the document without language by rejecting all changes', () => {
    const rejected = linesOf(`${file}-rejected`);
    const expected = linesOf(`${file}-without-saved`);
    expect(rejected.filter((line) => !isEmpty(line))).toEqual(expected.filter((line) => !isEmpty(line)));
    // LibreOffice cannot take away the sign at the end of the paragraph before a table that goes.
    const tables = bodyOf(readFileSync(at(`${file}-tracked`))).match(
      /<w:tbl>(?:(?!<\/w:tr>).)*<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /gs,
    );
    const left = rejected.filter(isEmpty).length - expected.filter(isEmpty).length;
    expect(left).toBeLessThanOrEqual(tables?.length ?? 0);
  });

  it('a file without a trace of changes', () => {
    for (const settled of ['accepted', 'rejected']) {
      expect(bodyOf(readFileSync(at(`${file}-${settled}`)))).not.toMatch(/<w:(ins|del) /);
    }
  });
});
