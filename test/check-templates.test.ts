import { describe, expect, test } from 'vitest';
import { texts as documents } from '#builtin/document-texts';
import { samples } from '#builtin/samples';
import { builtin } from '../src/builtin.ts';
import { checkTemplates } from '../src/check-templates.ts';
import { checkText } from './check-text.ts';

/** Drafts of which every kind of document can be made. */
const few = [
  'cg13-cx-strategist-talent-pool.yaml',
  'gs12-cx-specialist-ladder.yaml',
  'gs14-supervisory-cx-strategist.yaml',
];
const checked = few.map((name) => checkText(samples[name] ?? ''));
const all = Object.values(samples).map((text) => checkText(text));

/** What is wrong with the built-in templates after some of them are replaced, as `template line:column message`. */
function findings(own: Readonly<Record<string, string>>, drafts = checked): string[] {
  const found = checkTemplates({
    ...builtin,
    sources: { ...documents, ...own },
    own: Object.keys(own),
    samples: drafts,
  });
  return [...found].flatMap(([template, list]) =>
    list.map(({ range, message, fix }) =>
      `${template} ${range.line}:${range.column} ${message} ${fix ?? ''}`.trim(),
    ),
  );
}

/** A built-in template with one change. */
function changed(name: string, from: string, to: string): Record<string, string> {
  const text = documents[name] ?? '';
  expect(text).toContain(from);
  return { [name]: text.replace(from, to) };
}

describe('templates', () => {
  test('that are built in have no mistake', () => {
    expect(findings(documents, all)).toEqual([]);
  });

  test('that were changed sensibly have none either', () => {
    const own = changed(
      'pd',
      '<p>Performs other duties as assigned.</p>',
      '<p><strong>Performs</strong> what {{organization.agency}} asks.</p>',
    );
    expect(findings(own)).toEqual([]);
  });
});

describe('one finding, with its place, is told of', () => {
  const lead = '<p class="lead">{{position.title}}, {{position.code}}</p>';
  test.each<[string, string, RegExp]>([
    [
      'a field that is not there',
      '{{position.cod}}',
      /^pd 5:\d+ Unexpected field "position.cod", expected one of .* Write code in place of cod\.$/,
    ],
    ['a group of fields', '{{position}}', /^pd 5:1 Unexpected group of fields {{position}}/],
    [
      'a list as a text',
      '{{duties}}',
      /^pd 5:1 Unexpected list {{duties}}, expected a text\. Write {{#each duties}}/,
    ],
    [
      'a loop over a text',
      '{{#each position.title}}x{{/each}}',
      /^pd 5:9 Unexpected {{#each}} over something that is no list/,
    ],
    [
      'the inside of a program object',
      '{{position.constructor}}',
      /^pd 5:3 Unexpected field "position.constructor"/,
    ],
    ['a prototype', '{{position.__proto__}}', /^pd 5:3 Unexpected field "position.__proto__"/],
    ['markup from a draft', '<p>{{{position.title}}}</p>', /^pd 5:4 Unexpected {{{ }}}/],
    ['a helper', '<p>{{lookup position "title"}}</p>', /^pd 5:4 Unexpected words after lookup/],
    [
      'an unknown block',
      '{{#log position}}{{/log}}',
      /^pd 5:1 Unexpected block "log", expected one of each, if, unless, with/,
    ],
    [
      'a part that is not there',
      '{{> parts/prosa introduction}}',
      /^pd 5:1 Unexpected part "parts\/prosa".* Write parts\/prose in place of/,
    ],
    ['a part that is worked out', '{{> (lookup position "title")}}', /^pd 5:1 Unexpected part/],
    ['a part defined in the template', '{{#*inline "x"}}a{{/inline}}', /^pd 5:1 Unexpected kind of braces/],
    ['too many steps up', '<p>{{../position.title}}</p>', /^pd 5:6 Unexpected "\.\.\/"/],
    ['a field of the program', '<p>{{@level}}</p>', /^pd 5:6 Unexpected field "@level"/],
    [
      'names for items',
      '{{#each duties as |duty|}}<p>{{duty.title}}</p>{{/each}}',
      /^pd 5:1 Unexpected {{#each …}}, expected one field/,
    ],
    [
      'a field in a branch that no draft takes',
      '{{#if position.agencyUse}}{{#unless position.agencyUse}}{{nothing}}{{/unless}}{{/if}}',
      /^pd 5:\d+ Unexpected field "nothing"/,
    ],
    [
      'a block that is not closed',
      '{{#if cover}}<p>a</p>',
      /^pd 1:1 Unexpected end of the template, expected {{\/if}}/,
    ],
    [
      'a block that is closed as another',
      '{{#if cover}}<p>a</p>{{/each}}',
      /^pd 5:22 Unexpected {{\/each}}, expected {{\/if}} first/,
    ],
    ['a block that is closed twice', '{{/if}}', /^pd 5:1 Unexpected {{\/if}}|^pd 6:1/],
    ['braces that are not closed', '<p>{{position.title</p>', /^pd \d+:\d+ Unexpected/],
    ['words between braces', '<p>{{the title}}</p>', /^pd 5:4 Unexpected words after the/],
    [
      'signs between braces',
      '<p>{{position title!}}</p>',
      /^pd 5:4 Unexpected {{position title!}}, expected a field/,
    ],
    ['an unknown tag', '<blink>a</blink>', /^pd 5:1 Unexpected element `<blink>`/],
    ['an unknown class', '<p class="big">a</p>', /^pd 5:1 Unexpected class "big"/],
    ['a tag that may not stand there', '<p>a<h2>b</h2></p>', /^pd 5:5 Unexpected element `<h2>`/],
    ['a tag that is not closed', '<p>a<strong>b</p>', /^pd 5:\d+ Unexpected/],
    ['a script', '<script>alert(1)</script>', /^pd 5:1 Unexpected element `<script>`/],
    ['a sign that HTML reserves', '<p>R&D</p>', /^pd 5:1 Unexpected `&`, expected `&amp;`/],
    ['text outside of elements', 'Hello', /^pd \d+:\d+ Unexpected text on its own/],
    ['a second title', '<h1>Another</h1>', /^pd \d+:\d+ Unexpected number of `<h1>`/],
  ])('%s', (_, wrong, expected) => {
    const told = findings(changed('pd', lead, wrong));
    expect(told.join('\n')).toMatch(expected);
    expect(told).toHaveLength(1);
  });
});

test('a mistake in a part is told of at its place in the part, once', () => {
  const told = findings(changed('parts/prose', '{{this.text}}', '{{this.texts}}'));
  expect(told).toEqual([
    expect.stringMatching(/^parts\/prose 21:6 Unexpected field "this.texts".*Write text in place of texts/),
  ]);
});

test('a mistake in a part is told of once where it stands in documents of several kinds', () => {
  const told = findings(
    changed('parts/draft-notice', '<aside class="notice">', '<aside class="notice">{{nope}}'),
  );
  expect(told).toEqual([
    expect.stringMatching(
      /^parts\/draft-notice 2:25 Unexpected field "nope", expected one of draftNotice, which there are wherever this part stands\. Type "cxpd/,
    ),
  ]);
});

test('a near name is proposed only where there is one in every document', () => {
  const told = findings(
    changed(
      'parts/draft-notice',
      '<aside class="notice">',
      '<aside class="notice">{{draftNotic}}{{position.title}}',
    ),
  );
  expect(told).toEqual([
    expect.stringMatching(/2:25 .* Write draftNotice in place of draftNotic\.$/),
    expect.stringMatching(
      /2:39 .*expected one of draftNotice, which .* Type "cxpd templates fields" to see all fields\.$/,
    ),
  ]);
});

test('an element is told of once where a part stands in several places', () => {
  const wrong = changed('parts/choice', 'checked="checked"{{/if}}/>', 'checked="checked"{{/if}}/><h4>x</h4>');
  expect(findings(wrong)).toEqual([
    expect.stringMatching(/^parts\/choice 2:69 Unexpected element `<h4>` here, expected one of /),
  ]);
});

test('parts that include each other are refused, and so are lists in lists without end', () => {
  const round = { 'parts/prose': '{{> parts/fact this}}', 'parts/fact': '{{> parts/prose this}}' };
  expect(findings(round).join('\n')).toContain('which includes itself');
  const lists = '{{#each duties}}'.repeat(1) + '{{#each ../duties}}'.repeat(5) + '{{/each}}'.repeat(6);
  expect(
    findings(changed('pd', '<h2>Major Duties</h2>', `<h2>Major Duties</h2>${lists}`)).join('\n'),
  ).toContain('Unexpected list within 4 lists');
  const doubling = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `parts/p${index}`,
      `{{> parts/p${index + 1}}}{{> parts/p${index + 1}}}`,
    ]),
  );
  const own = {
    ...doubling,
    'parts/p30': '',
    ...changed('pd', '<h2>Major Duties</h2>', '<h2>Duties</h2>{{> parts/p0}}'),
  };
  expect(findings(own).join('\n')).toContain('expected at most 2000 in one document');
});

describe('elements of a branch that no sample takes', () => {
  const inBranch = (markup: string) =>
    findings({ pd: `<h1>x</h1>\n{{#unless position.title}}${markup}{{/unless}}` });

  test('that are unknown are told with their place', () => {
    expect(inBranch('<script>alert(1)</script>')).toEqual([
      'pd 2:27 Unexpected element `<script>`, expected one that documents are made of. docs/document-markup.md lists them.',
    ]);
  });

  test('that cross are told', () => {
    expect(inBranch('<p><strong>a</p></strong>').join()).toMatch(
      /^pd 2:39 Unexpected `<\/p>`, expected `<\/strong>` first/,
    );
  });

  test('may open in one block and close in another', () => {
    expect(inBranch('{{#if position.grade}}<ul>{{/if}}<li>a</li>{{#if position.grade}}</ul>{{/if}}')).toEqual(
      [],
    );
  });

  test.each<[string, string, string]>([
    [
      'is not closed',
      '<p>a',
      'pd 2:27 Unexpected `<p>` that nothing closes, expected `</p>` in the same block.',
    ],
    ['is closed only', 'a</p>', 'pd 2:28 Unexpected `</p>`, expected `<p>` before it in the same block.'],
    [
      'is opened by every item of a list',
      '{{#each duties}}<ul>{{/each}}<li>a</li></ul>',
      'pd 2:43 Unexpected `<ul>` that nothing closes, expected `</ul>` in the same block.',
    ],
    [
      'is opened for the first item and closed for every one',
      '{{#each duties}}{{#if @first}}<ul>{{/if}}<li>a</li></ul>{{/each}}',
      'pd 2:78 Unexpected `</ul>`, expected `<ul>` before it in the same block.',
    ],
    [
      'is closed unless a field is there that it is opened for',
      '{{#if position.grade}}<p>a{{/if}}{{^if position.grade}}</p>{{/if}}',
      'pd 2:49 Unexpected `<p>` that nothing closes, expected `</p>` in the same block.',
    ],
    [
      'is closed in an else-branch of its own',
      '{{#if position.grade}}<p>a</p>{{else if position.code}}<p>{{else}}b</p>{{/if}}',
      'pd 2:82 Unexpected `<p>` that nothing closes, expected `</p>` in the same block.',
    ],
  ])('of which one %s are told with its place', (_, markup, expected) => {
    expect(inBranch(markup)[0]).toContain(expected);
  });

  test.each([
    [
      'for the first item and close for another field',
      '{{#each duties}}{{#if @first}}<ul>{{/if}}<li>a</li>{{/each}}{{#if position.grade}}</ul>{{/if}}',
    ],
    [
      'for the first item and close for the last',
      '{{#each duties}}{{#if @first}}<ul>{{/if}}<li>a</li>{{#if @last}}</ul>{{/if}}{{/each}}',
    ],
    [
      'in two branches and close behind them',
      '{{#if position.grade}}<p>{{else}}<p class="lead">{{/if}}a</p>',
    ],
    [
      'for a field that comes with another',
      '{{#if position.grade}}<ul>{{/if}}{{#if position.code}}<li>a</li></ul>{{/if}}',
    ],
    [
      'in a group and close by the name of its field',
      '{{#with position}}{{#if this.grade}}<p>{{/if}}{{/with}}a{{#if position.grade}}</p>{{/if}}',
    ],
  ])('may open %s', (_, markup) => {
    expect(inBranch(markup)).toEqual([]);
  });

  test('may stand in parts of which one opens and another closes', () => {
    const parts = { 'parts/top': '<ul>', 'parts/end': '</ul>' };
    const pd = (markup: string) => `<h1>x</h1>\n{{#unless position.title}}${markup}{{/unless}}`;
    expect(findings({ ...parts, pd: pd('{{> parts/top this}}<li>a</li>{{> parts/end}}') })).toEqual([]);
    expect(findings({ ...parts, pd: pd('{{> parts/top this}}<li>a</li>') })).toEqual([
      'parts/top 1:1 Unexpected `<ul>` that nothing closes, expected `</ul>` in the same block. Write </ul> where the element ends.',
    ]);
  });

  test('are not gone through where a template asks too many questions', () => {
    const fields =
      'title organizationalTitle code number reasonForSubmission explanation replaces service employingOffice dutyStations';
    const asked = fields.split(' ').map((field) => `{{#if position.${field}}}<p>{{/if}}`);
    expect(inBranch(asked.slice(0, 3).join(''))).not.toEqual([]);
    expect(inBranch(asked.join(''))).toEqual([]);
  });

  test('in comments and fields are none', () => {
    expect(inBranch('<!-- <b> --><p>{{! <i> }}a</p>{{!-- <script> --}}')).toEqual([]);
  });
});
