// Builds the program: turns templates and rule examples into modules, then bundles src/ into dist/*.cjs.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const require = createRequire(import.meta.url);

/** Bundles of the program. A dynamic import of one of these files loads its bundle, so a command loads what it uses. */
const entries = {
  main: at('src/cli/main.ts'),
  program: at('src/cli/program.ts'),
  threads: at('src/host/threads.ts'),
  'memory-watch': at('src/host/memory-watch.ts'),
  'cache-files': at('src/host/cache-files.ts'),
  glob: at('src/host/glob-files.ts'),
  write: at('src/host/write-whole-file.ts'),
  watch: at('src/host/watch-paths.ts'),
  match: at('src/config/match-files.ts'),
  check: at('src/cli/check-commands.ts'),
  'check-worker': at('src/cli/check-worker.ts'),
  'export-worker': at('src/cli/export-worker.ts'),
  document: at('src/cli/document-commands.ts'),
  docx: at('src/cli/docx-commands.ts'),
  'report-formats': at('src/cli/report-formats.ts'),
  template: at('src/cli/template-commands.ts'),
  new: at('src/cli/new-command.ts'),
  prompts: at('src/cli/prompts.ts'),
  completion: at('src/cli/completion-commands.ts'),
  examples: at('dist/builtin/examples.js'),
  'factor-levels': at('src/builtin-factor-levels.ts'),
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  // The CommonJS builds: that of js-yaml is the faster one on Node 20, that of tinyglobby needs no `import.meta`. Of
  // fflate the build for browsers, which does not load Node's threads in case somebody compresses in them.
  alias: {
    'js-yaml': require.resolve('js-yaml'),
    tinyglobby: require.resolve('tinyglobby'),
    fflate: path.join(path.dirname(require.resolve('fflate')), '../esm/browser.js'),
  },
};

/** Leaves `import('./check-commands.ts')` to run time, where it loads `check.cjs`. */
const lazyBundles = {
  name: 'lazy-bundles',
  setup(build) {
    build.onResolve({ filter: /\.ts$|^#builtin\// }, (args) => {
      if (args.kind !== 'dynamic-import') return undefined;
      const builtin = /^#builtin\/(.+)$/.exec(args.path)?.[1];
      const file = builtin ? at('dist/builtin', `${builtin}.js`) : path.resolve(args.resolveDir, args.path);
      const name = Object.keys(entries).find((key) => entries[key] === file);
      return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
    });
  },
};

/** Modules of Node that take some milliseconds to load, with what is used of them, and by which files. */
const slowModules = {
  'node:crypto': { functions: ['createHash', 'hash', 'randomUUID'], importers: /[\\/]src[\\/]/ },
  'node:zlib': { functions: ['crc32', 'inflateRawSync'], importers: /[\\/]src[\\/]/ },
  'node:child_process': { functions: ['spawn'], importers: /[\\/]commander[\\/]/ },
};

/** Modules of ours that bring zod along, with what is used of them: most drafts fit, and then none of it is needed. */
const slowFiles = {
  [at('src/form/zod-schema.ts')]: ['schemaOf', 'jsonSchemaOf'],
  [at('src/batch/report-schema.ts')]: ['readShardHead', 'readFileReport'],
};

/** Loads slow modules when one of their functions is called, which in most runs is never. */
const lateModules = {
  name: 'late-modules',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path: name, importer }) =>
      slowModules[name]?.importers.test(importer)
        ? { path: name, namespace: 'late', pluginData: slowModules[name].functions }
        : undefined,
    );
    build.onResolve({ filter: /\.ts$/ }, ({ path: name, resolveDir, kind }) => {
      const file = path.resolve(resolveDir, name);
      return kind === 'import-statement' && Object.hasOwn(slowFiles, file)
        ? { path: file, namespace: 'late', pluginData: slowFiles[file] }
        : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path: name, pluginData: functions }) => ({
      contents: functions
        .map((one) => `export const ${one} = (...all) => require(${JSON.stringify(name)}).${one}(...all);`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/** Only the main thread writes files. What the library asks for its number would load all that workers need. */
const oneThreadWrites = {
  name: 'one-thread-writes',
  setup(build) {
    build.onResolve({ filter: /^worker_threads$/ }, ({ path: name, importer }) =>
      /[\\/]write-file-atomic[\\/]/.test(importer) ? { path: name, namespace: 'one-thread' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'one-thread' }, () => ({
      contents: 'export const threadId = 0;',
    }));
  },
};

async function filesBelow(folder, endings) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter(
    (entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)),
  );
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Promise.all(
    paths.sort().map(async (file) => ({
      path: file.split(path.sep).join('/'),
      text: (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n'),
    })),
  );
}

/** Data as a module. JavaScript reads a long JSON text sooner than the same object as code. */
async function writeModule(name, exported, value) {
  const text = JSON.stringify(JSON.stringify(value));
  await writeFile(at('dist/builtin', `${name}.js`), `export const ${exported} = JSON.parse(${text});\n`);
}

async function writeBuiltin() {
  const reader = at('dist/builtin/reader.mjs');
  await esbuild.build({
    ...shared,
    entryPoints: [at('src/build/builtin.ts')],
    outfile: reader,
    format: 'esm',
  });
  const read = await import(`${pathToFileURL(reader).href}?${Date.now()}`);
  const templates = await filesBelow(at('templates'), ['.yaml']);
  const data = read.readBuiltin(templates);
  const presets = read.readPresets(templates);
  const recommended = read.readRecommended(templates);
  await writeModule('data', 'data', data);
  await writeModule('presets', 'presets', presets);
  await writeModule('recommended', 'recommended', recommended);
  await writeModule('completion', 'words', read.completionWords(data, recommended, presets));
  await writeModule('factor-levels', 'factorLevels', read.readFactorLevels(templates));

  const documents = await filesBelow(at('templates/documents'), ['.hbs']);
  const byName = documents.map(
    ({ path: file, text }) => `${JSON.stringify(file.replace(/\.hbs$/, ''))}: ${read.compileTemplate(text)}`,
  );
  const texts = documents.map(({ path: file, text }) => [file.replace(/\.hbs$/, ''), text]);
  await writeModule('document-texts', 'texts', Object.fromEntries(texts));
  await writeFile(at('dist/builtin/documents.js'), `export const documents = {\n${byName.join(',\n')}\n};\n`);

  const folder = await filesBelow(at('templates/folder'), ['']);
  const example = await readFile(at('fixtures/ok/gs13-cx-strategist.yaml'), 'utf8');
  const withExample = [
    ...folder.map((file) => [file.path, file.text]),
    ['pds/example-gs13.yaml', exampleDraft(example.replaceAll('\r\n', '\n'))],
  ];
  await writeModule('folder', 'folder', Object.fromEntries(withExample));

  const samples = await filesBelow(at('fixtures/ok'), ['.yaml']);
  await writeModule('samples', 'samples', Object.fromEntries(samples.map((file) => [file.path, file.text])));

  const scripts = await filesBelow(at('src/cli/completion-scripts'), ['.bash', '.zsh', '.fish', '.ps1']);
  const byEnding = scripts.map((file) => [path.extname(file.path).slice(1), file.text]);
  await writeModule('completion-scripts', 'scripts', Object.fromEntries(byEnding));

  const examples = {};
  for (const { path: file, text } of await filesBelow(at('fixtures/rules'), ['.yaml'])) {
    const [rule, name] = file.split('/');
    examples[rule] = { ...examples[rule], [name.replace('.yaml', '')]: text };
  }
  await writeModule('examples', 'examples', examples);
}

/** What is the same in every Word file, so that no run has to write it. */
async function writeWordParts() {
  const packer = at('dist/builtin/packer.mjs');
  await esbuild.build({
    ...shared,
    entryPoints: [at('src/word/pack-steady-parts.ts')],
    outfile: packer,
    format: 'esm',
  });
  const { packSteadyParts } = await import(`${pathToFileURL(packer).href}?${Date.now()}`);
  await writeModule('word-parts', 'wordParts', await packSteadyParts());
}

/** The draft that `cxpd init` lays into a folder: its schema is one folder up. */
function exampleDraft(text) {
  const [first, ...rest] = text.split('\n');
  const about = '# An example of a whole draft, to look things up in. "cxpd new" makes one of your own.';
  return [first.replace('$schema=', '$schema=../'), about, ...rest].join('\n');
}

/**
 * Writes the signs beyond ASCII that esbuild leaves in regular expressions as escapes: one of them, and the JavaScript
 * engine keeps the whole bundle in two bytes a letter.
 */
function inAscii(code) {
  const escaped = /\\[^\0-\x7f]/.exec(code);
  if (escaped !== null)
    throw new Error(`Unexpected ${escaped[0]} in a bundle, expected no backslash before it.`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Ends a bundle with a mark of its content, by which code that was kept of it is known. */
function withMark(code) {
  return `${code}//${digest(code)}\n`;
}

/** Stands in the bundles where the digest of all of them comes, by which the program tells its builds apart. */
const buildPlace = '@@ digest of the bundles @@';

function digest(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Built-in templates are compiled already: what fills them needs no compiler. */
const compiledTemplates = {
  name: 'compiled-templates',
  setup(build) {
    build.onResolve({ filter: /^handlebars$/ }, ({ importer }) =>
      path.basename(importer) === 'fill-template.ts'
        ? { path: require.resolve('handlebars/runtime') }
        : undefined,
    );
  },
};

/**
 * fflate works out a table of 32,768 numbers when it is loaded. In a bundle that would be a loop in one function with all
 * modules, which the JavaScript engine then compiles as a whole for the loop's sake; in a function of its own the loop
 * takes a millisecond. docx brings a copy of fflate, which would make such tables once more: it gets ours.
 */
const compressors = [
  {
    filter: /[\\/]fflate[\\/]esm[\\/]browser\.js$/,
    found: /var rev = new u16\(32768\);\s*(for \(var i = 0; i < 32768; \+\+i\) \{[^{}]*\})/,
    instead: 'var rev = (() => { const rev = new u16(32768); $1 return rev; })();',
  },
  {
    filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/,
    found: /^\/\/ node_modules\/fflate\/esm\/browser\.js\n.*?(?=^\/\/ src\/)/ms,
    instead: "import { deflateSync, inflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';\n",
  },
];
const oneCompressor = {
  name: 'one-compressor',
  setup(build) {
    for (const { filter, found, instead } of compressors) {
      build.onLoad({ filter }, async ({ path: file }) => {
        const code = await readFile(file, 'utf8');
        if (!found.test(code)) throw new Error(`Unexpected ${file}, expected the compressor fflate in it.`);
        return { contents: code.replace(found, instead) };
      });
    }
  },
};

async function bundle() {
  const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const { metafile, outputFiles } = await esbuild.build({
    ...shared,
    write: false,
    entryPoints: entries,
    outdir: at('dist'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minify: true,
    // Lazily loaded bundles come in by `require`, which is faster than `import()`.
    supported: { 'dynamic-import': false },
    define: {
      'process.env.CXPD_VERSION': JSON.stringify(version),
      'process.env.CXPD_BUILD': JSON.stringify(buildPlace),
    },
    metafile: true,
    plugins: [lazyBundles, lateModules, oneThreadWrites, compiledTemplates, oneCompressor],
  });
  const code = outputFiles.map(({ path: file, text }) => ({ file, text: inAscii(text) }));
  const build = digest(code.map(({ text }) => text).join('\n'));
  await Promise.all(
    code.map(({ file, text }) => writeFile(file, withMark(text.replaceAll(buildPlace, build)))),
  );
  await writeFile(at('dist/THIRD-PARTY-NOTICES.md'), await notices(root, metafile));
}

// What an earlier build left is overwritten and not deleted first, so that a build never takes the program away.
await mkdir(at('dist/builtin'), { recursive: true });
await writeFile(at('dist/package.json'), '{ "type": "commonjs" }\n');
await writeFile(at('dist/builtin/package.json'), '{ "type": "module" }\n');
await writeBuiltin();
await writeWordParts();
await bundle();

// Bundles that are no longer made would be packed along.
for (const file of await readdir(at('dist'))) {
  if (file.endsWith('.cjs') && !Object.hasOwn(entries, path.basename(file, '.cjs')))
    await rm(at('dist', file));
}
