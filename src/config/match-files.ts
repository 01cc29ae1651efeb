import picomatch from 'picomatch';

/**
 * Makes a test for files that are named as people name them: `pds/ses` and `pds/ses/**` for all that lies below a folder,
 * `*.yaml` and `analyst.yaml` for files anywhere, `!archive` for what is left out. Only `*`, `?` and `{a,b}` have a
 * meaning of their own: brackets stand in the names of downloads, as in `PD (1).yaml`.
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
  const matcher = (some: readonly string[]): ((file: string) => boolean) =>
    some.length === 0 ? () => false : picomatch([...some], { dot: true, windows: false });
  // What may lie anywhere may lie beside the settings' folder too.
  const anywhere = matcher(globs.filter((glob) => glob.startsWith('**')).flatMap(withFolder));
  const here = matcher(globs.filter((glob) => !glob.startsWith('**')).flatMap(withFolder));
  return (file) => here(file) || anywhere(file.replace(/^(\.\.\/)+/, ''));
}

/** A pattern with signs of its own as a glob; a name without a folder may stand anywhere. */
function toGlob(pattern: string): string {
  const slashed = pattern.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  const trimmed = slashed.replace(/^\/+/, '').replace(/\/+$/, '');
  const literal = trimmed.replaceAll(/[[\]()!+@|"^$]/g, '\\$&');
  return slashed.startsWith('/') || trimmed.includes('/') ? literal : `**/${literal}`;
}

/** The glob of a name that is a file or a folder. */
function withFolder(glob: string): string[] {
  return [glob, `${glob}/**`];
}
