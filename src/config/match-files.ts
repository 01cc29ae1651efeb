import picomatch from 'picomatch';

/**
 * Makes a test for files that are named as people name them: `pds/ses` and `pds/ses/**` for all that lies below a folder,
 * `*.yaml` and `analyst.yaml` for files anywhere, `!archive` for what is left out. Only `*`, `?` and `{a,b}` have a
 * meaning of their own: brackets stand in the names of downloads, as in `PD (1).yaml`. A letter is one however it is
 * stored: macOS splits those with accents in two.
 *
 * The test takes a path from the settings' folder, with forward slashes, and `../` for what lies outside of it.
 */
export function createMatcher(patterns: readonly string[]): (file: string) => boolean {
  const wanted = compile(patterns.filter((pattern) => !pattern.startsWith('!')));
  const unwanted = compile(
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  );
  const takesAll = patterns.every((pattern) => pattern.startsWith('!'));
  return (file) => (takesAll || wanted(file)) && !unwanted(file);
}

function compile(patterns: readonly string[]): (file: string) => boolean {
  const globs = patterns.map(toGlob);
  const matcher = (some: readonly string[]): ((file: string) => boolean) => {
    const tests = some.flatMap(withFolder).map(toExpression);
    return (file) => tests.some((test) => test.test(file));
  };
  // What may lie anywhere may lie beside the settings' folder too.
  const anywhere = matcher(globs.filter((glob) => glob.startsWith('**')));
  const here = matcher(globs.filter((glob) => !glob.startsWith('**')));
  return (name) => {
    const file = name.normalize();
    return here(file) || anywhere(file.replace(/^(\.\.\/)+/, ''));
  };
}

/** A pattern with signs of its own as a glob; a name without a folder may stand anywhere. */
function toGlob(pattern: string): string {
  const slashed = pattern.normalize().replaceAll('\\', '/');
  const names = slashed.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length === 0) return '*';
  const glob = withWholeBraces(names.join('/')).replaceAll(/[[\]()!+@|"^$]/g, '\\$&');
  const isAnywhere = names.length === 1 && names[0] !== '..' && !slashed.startsWith('/');
  return isAnywhere ? `**/${glob}` : glob;
}

/** Braces that hold no choice stand for themselves, such as one alone, or those of `{1..3}`. */
function withWholeBraces(pattern: string): string {
  const ends = pattern.replaceAll(/[^{}]/g, '');
  let rest = ends;
  while (rest.includes('{}')) rest = rest.replaceAll('{}', '');
  return rest === '' ? pattern.replaceAll(/\{([^{},]*)\}/g, '\\{$1\\}') : pattern.replaceAll(/[{}]/g, '\\$&');
}

/** The glob of a name that is a file or a folder. */
function withFolder(glob: string): string[] {
  return [glob, `${glob}/**`];
}

/** Where picomatch takes half of an emoji for a letter, the expression takes all of it; `.` takes line breaks too. */
function toExpression(glob: string): RegExp {
  const { source } = picomatch.makeRe(glob, { dot: true, windows: false });
  return new RegExp(
    source.replaceAll('[^/]', '(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[^/\\ud800-\\udbff])'),
    's',
  );
}
