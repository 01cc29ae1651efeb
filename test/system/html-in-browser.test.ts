import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelDocument } from '../../src/build-document.ts';
import { builtin } from '../../src/builtin.ts';
import { renderHtml } from '../../src/html/render-html.ts';
import type { DocumentModel } from '../../src/markup/document-model.ts';
import { hostileDocuments } from '../any-documents.ts';
import { checkText } from '../check-text.ts';
import { documentOf, sampleDocument } from '../document-samples.ts';
import { everyDocument } from '../every-document.ts';
import { shippedDraft } from '../made-documents.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const documents = everyDocument();
const named = documents.map(({ name, model }) => [name, model] as const);
const hostile = hostileDocuments().map(({ name, model }) => [name, model] as const);
/** The first and the last of each kind; the last is marked DRAFT where one is. */
const oneOfEachKind = documents
  .filter(
    ({ kind }, index) =>
      index === documents.findIndex((one) => one.kind === kind) ||
      index === documents.findLastIndex((one) => one.kind === kind),
  )
  .map(({ name, model }) => [name, model] as const);

let folder = '';
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error('These tests need Chromium or Chrome');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a document in a window of some width, and closes it afterwards. */
async function inWindow<T>(
  model: DocumentModel,
  width: number,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const file = join(folder, 'page.html');
  writeFileSync(file, renderHtml(model));
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: 'dark' });
  try {
    await page.goto(pathToFileURL(file).href);
    return await look(page);
  } finally {
    await page.close();
  }
}

/** What axe holds against a page, by WCAG 2.0 to 2.2, A and AA, and by its best practices. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const found = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] })",
  )) as AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Finds what stands outside the window although no box of its own scrolls to it, or is cut off by its own box. */
const cutOff = `(() => {
  const beyond = (element) => element.getBoundingClientRect().right > innerWidth + 1;
  const outside = [...document.querySelectorAll('body *')].filter((element) => element.parentElement.closest('.scroll') === null);
  const tooSmall = (element) => element.matches('td, th, dd, p') && element.scrollHeight > element.clientHeight + 1;
  return outside.filter((element) => beyond(element) || tooSmall(element)).map((element) => element.outerHTML.slice(0, 90));
})()`;

/** The pages of a printed document as text. */
async function printed(model: DocumentModel): Promise<string[]> {
  const file = join(folder, 'page.pdf');
  await inWindow(model, 1000, (page) => page.pdf({ path: file, preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

describe('an HTML page in a browser', () => {
  it.each(named)('%s can be read in a window of 320 pixels, without scrolling sideways', async (_, model) => {
    await inWindow(model, 320, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });
  });

  it.each(hostile)('%s, full of hostile text, can be read there too', async (_, model) => {
    await inWindow(model, 320, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });
  });

  it.each(named)('%s has nothing that keeps anybody from reading it', async (_, model) => {
    expect(await inWindow(model, 1280, violations)).toEqual([]);
  });

  it.each(oneOfEachKind)('%s has no such thing in a small window either', async (_, model) => {
    expect(await inWindow(model, 320, violations)).toEqual([]);
  });

  it.each(['pd', 'pwp'] as const)('%s with its library texts highlighted has no such thing', async (kind) => {
    const options = { cover: true, allowErrors: false, version: '1.0.0', ...builtin };
    const { model } = modelDocument(checkText(shippedDraft('gs12-budget-analyst')), {
      ...options,
      document: kind,
      language: 'highlighted',
    });
    for (const width of [320, 1280]) {
      await inWindow(model, width, async (page) => {
        expect(await page.evaluate("document.querySelectorAll('mark').length")).toBeGreaterThan(5);
        expect(await page.evaluate(cutOff)).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });
    }
  });

  it('reaches tables that scroll with the keyboard', async () => {
    const cells = (name: 'td' | 'th') => `<${name}>Responsibilities</${name}>`.repeat(6);
    const table = `<table><caption>Wide</caption><thead><tr>${cells('th')}</tr></thead><tr>${cells('td')}</tr></table>`;
    await inWindow(documentOf(`<h1>t</h1>${table}`), 320, async (page) => {
      await page.keyboard.press('Tab');
      const reached = "document.activeElement.getAttribute('role') + ' ' + document.activeElement.ariaLabel";
      expect(await page.evaluate(reached)).toBe('group Wide');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction('document.activeElement.scrollLeft > 0');
    });
  });

  it('looks the same whatever colors the system prefers', async () => {
    const colors = 'getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color';
    const seen = await inWindow(sampleDocument('every-element'), 1000, async (page) => {
      const dark = await page.evaluate(colors);
      await page.emulateMedia({ colorScheme: 'light' });
      return [dark, await page.evaluate(colors)];
    });
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toContain('rgb(255, 255, 255)');
  });
});

describe('an HTML page in print', () => {
  it.each(named.filter(([name]) => !/-(pd-alone|posting)$/.test(name)))(
    '%s has numbered pages and none that is nearly empty but the last',
    async (_, model) => {
      const pages = await printed(model);
      for (const [index, text] of pages.entries()) {
        expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
        if (model.draft) expect(text).toContain('DRAFT');
        if (index < pages.length - 1) expect(text.trim().split(/\n+/).length).toBeGreaterThan(12);
      }
    },
  );

  it.each(named.filter(([name]) => /-pd$/.test(name)))(
    '%s begins with the whole cover sheet',
    async (_, model) => {
      const [first = '', second = ''] = await printed(model);
      expect(first).toContain(model.header);
      expect(first).toContain('1. Agency Position No.');
      expect(first).toContain('Equivalent of Optional Form 8');
      expect(second).not.toContain('24. Remarks');
    },
  );

  it('repeats the header of a long table, cuts no row, and leaves no sum alone', async () => {
    const row = (number: number) =>
      `<tr><th>Row ${number}</th><td>first${number}<br/>last${number}</td></tr>`;
    for (const count of [70, 71, 72, 73, 74, 75]) {
      const rows = Array.from({ length: count }, (_, index) => row(index + 1)).join('');
      const { footer, ...model } = documentOf(
        `<h1>Long</h1><table><caption>Rows</caption><thead><tr><th>Item</th><th>Entry</th></tr></thead>` +
          `<tbody>${rows}<tr class="total"><th>Total</th><td>All</td></tr></tbody></table>`,
      );
      const pages = await printed(model);
      expect(pages.length).toBeGreaterThan(2);
      for (const text of pages) {
        expect(text).toMatch(/Item +Entry/);
        const firsts = [...text.matchAll(/first(\d+)/g)].map(([, number]) => number);
        expect([...text.matchAll(/last(\d+)/g)].map(([, number]) => number)).toEqual(firsts);
        expect(firsts.length).toBeGreaterThan(0);
      }
    }
  });
});
