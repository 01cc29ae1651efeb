import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What one part of `src` may import: other parts, and packages. `#builtin` are the modules that the build makes. */
interface Door {
  readonly parts: readonly string[];
  readonly packages?: readonly string[];
}

/** All parts of the pipelines, for what puts them together. */
const stages = [
  'diagnostics',
  'text',
  'source',
  'form',
  'draft',
  'standards',
  'language',
  'assess',
  'rules',
  'template',
  'markup',
  'review',
  'word',
  'html',
  'markdown',
];

/**
 * Arrows point down, siblings do not know each other, and each package has one door. A folder or file that is not
 * listed may not be there. An import that is not listed means that a stage has learned what is not its business.
 */
const doors: Readonly<Record<string, Door>> = {
  // Plain data and types.
  diagnostics: { parts: [] },
  'errors.ts': { parts: [] },
  'file-trouble.ts': { parts: [] },
  'io.ts': { parts: [] },
  // Tools that know nothing of drafts.
  text: { parts: [], packages: ['fastest-levenshtein'] },
  fill: { parts: ['diagnostics'], packages: ['handlebars'] },
  xml: { parts: ['diagnostics'], packages: ['saxes'] },
  source: { parts: ['diagnostics'], packages: ['js-yaml', 'yaml'] },
  form: { parts: ['text', 'source', 'diagnostics'], packages: ['zod'] },
  // What drafts, settings, standards and libraries are.
  config: { parts: ['form', 'source', 'diagnostics'], packages: ['picomatch'] },
  draft: { parts: ['form', 'source', 'diagnostics'] },
  standards: { parts: ['draft', 'form', 'source', 'diagnostics'] },
  language: {
    parts: ['fill', 'standards', 'draft', 'form', 'source', 'text', 'diagnostics'],
  },
  // Answers and findings. No rule knows a line: only the runner asks for places.
  assess: { parts: ['language', 'standards', 'draft', 'text', 'diagnostics'] },
  rules: { parts: ['assess', 'language', 'standards', 'draft', 'text', 'diagnostics'] },
  'rules/run-rules.ts': { parts: ['source', 'language', 'diagnostics'] },
  // Documents. The model knows nothing of Word.
  template: { parts: ['fill', 'assess', 'language', 'standards', 'draft', 'diagnostics'] },
  markup: { parts: ['xml', 'diagnostics'] },
  review: { parts: ['markup'], packages: ['diff'] },
  package: { parts: ['xml', 'diagnostics'], packages: ['fflate', 'node:zlib'] },
  word: { parts: ['markup', 'package', 'diagnostics'], packages: ['docx', '#builtin'] },
  accessibility: { parts: ['package', 'xml', 'diagnostics'] },
  html: { parts: ['markup', 'diagnostics'] },
  markdown: { parts: ['markup', 'diagnostics'] },
  verify: { parts: ['package', 'xml'], packages: ['diff'] },
  reporters: { parts: ['diagnostics', 'assess', 'verify'], packages: ['diff', 'node:crypto'] },
  // The pipelines, and what is built in.
  'check-draft.ts': { parts: [...stages, 'config'] },
  'changed-texts.ts': { parts: ['markup', 'draft', 'form', 'source', 'diagnostics', 'check-draft.ts'] },
  'show-language.ts': { parts: ['language', 'markup', 'review'] },
  'build-document.ts': {
    parts: [
      ...stages,
      'fill',
      'package',
      'check-draft.ts',
      'show-language.ts',
      'changed-texts.ts',
      'errors.ts',
    ],
    packages: ['node:crypto', '#builtin'],
  },
  'check-docx.ts': { parts: ['accessibility', 'diagnostics'] },
  'check-templates.ts': { parts: [...stages, 'fill', 'check-draft.ts'] },
  'builtin.ts': { parts: ['language', 'standards'], packages: ['#builtin'] },
  'builtin-factor-levels.ts': { parts: ['standards'], packages: ['#builtin'] },
  'builtin-presets.ts': { parts: ['new'], packages: ['#builtin'] },
  new: { parts: ['check-draft.ts', ...stages] },
  batch: {
    parts: [
      ...stages,
      'config',
      'check-draft.ts',
      'build-document.ts',
      'builtin.ts',
      'errors.ts',
      'file-trouble.ts',
      'io.ts',
    ],
    packages: ['node:crypto', 'node:zlib', 'zod'],
  },
  // The world outside. Nothing else touches the disk.
  host: {
    parts: ['io.ts', 'errors.ts', 'file-trouble.ts'],
    packages: [
      'node:buffer',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:v8',
      'node:vm',
      'node:zlib',
      'node:worker_threads',
      'chokidar',
      'tinyglobby',
      'write-file-atomic',
    ],
  },
  cli: {
    parts: [
      ...stages,
      'config',
      'package',
      'accessibility',
      'reporters',
      'review',
      'verify',
      'batch',
      'new',
      'host',
      'io.ts',
      'errors.ts',
      'file-trouble.ts',
      'check-draft.ts',
      'check-docx.ts',
      'build-document.ts',
      'show-language.ts',
      'check-templates.ts',
      'fill',
      'builtin.ts',
      'builtin-factor-levels.ts',
      'builtin-presets.ts',
    ],
    packages: [
      'node:crypto',
      'node:path',
      'node:readline',
      'node:worker_threads',
      'node:timers',
      'commander',
      'chalk',
      'inquirer',
      '@inquirer/core',
      '#builtin',
    ],
  },
};

/** Files that run in the build and not in the program may import anything. */
const buildFolder = 'build';

const root = 'src';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith(`${buildFolder}/`));

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every `import`, `import type`, `import()`, `export … from` and `require` of a file. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => ({ from: file, to: found[1] ?? '' })),
  );
}

function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function targetOf({ from, to }: Import): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), to));
}

const imports = files.flatMap(importsOf);

describe('imports', () => {
  test('are found', () => {
    expect(imports.length).toBeGreaterThan(500);
  });

  test('stand in folders and files that have a place in the design', () => {
    const known = new Set(Object.keys(doors).map(partOf));
    expect([...new Set(files.map(partOf))].filter((part) => !known.has(part))).toEqual([]);
  });

  test('between parts point down', () => {
    const wrong = imports.filter((one) => {
      if (!one.to.startsWith('.')) return false;
      const target = partOf(targetOf(one));
      const door = doors[one.from] ?? doors[partOf(one.from)];
      return target !== partOf(one.from) && door?.parts.includes(target) !== true;
    });
    expect(wrong.map((one) => `${one.from} imports ${one.to}`)).toEqual([]);
  });

  test('of packages go through one door', () => {
    const wrong = imports.filter((one) => {
      if (one.to.startsWith('.')) return false;
      const door = doors[one.from] ?? doors[partOf(one.from)];
      const name = one.to.startsWith('#builtin/') ? '#builtin' : one.to;
      return door?.packages?.includes(name) !== true;
    });
    expect(wrong.map((one) => `${one.from} imports ${one.to}`)).toEqual([]);
  });

  test('name files with their ending, and nothing from outside of src', () => {
    const wrong = imports.filter(
      (one) => one.to.startsWith('.') && (!one.to.endsWith('.ts') || targetOf(one).startsWith('..')),
    );
    expect(wrong.map((one) => `${one.from} imports ${one.to}`)).toEqual([]);
  });

  test('of assess by reporters are types', () => {
    const values = files
      .filter((file) => file.startsWith('reporters/'))
      .filter((file) =>
        /^import (?!type\b)[^;]*from '\.\.\/assess\//m.test(readFileSync(path.join(root, file), 'utf8')),
      );
    expect(values).toEqual([]);
  });
});
