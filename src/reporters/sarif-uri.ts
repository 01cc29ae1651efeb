import type { FilePlace } from './file-place.ts';

/** A file as SARIF names it: relative to the root of the repository where it lies below, else whole. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** Name of the root of the repository, as SARIF's users agree on it. */
export const sourceRoot = '%SRCROOT%';

/** Writes the place of a file as SARIF has it. Signs that an address does not allow are percent-encoded as UTF-8. */
export function artifactLocation(place: FilePlace): ArtifactLocation {
  switch (place.kind) {
    case 'below':
      return { uri: encodePath(place.path), uriBaseId: sourceRoot };
    case 'elsewhere':
      return { uri: fileUri(place.path) };
    case 'nowhere':
      return { uri: encodePath(place.name) };
  }
}

/** `/a/b`, `C:/a/b` and `//server/share/a` as addresses. */
function fileUri(path: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const rest = encodePath(path.slice(drive.length));
  if (drive !== '') return `file:///${drive}${rest}`;
  return rest.startsWith('//') ? `file:${rest}` : `file://${rest}`;
}

function encodePath(path: string): string {
  // Half of a character has no UTF-8.
  return path
    .split('/')
    .map((part) => encodeURIComponent(Buffer.from(part).toString()))
    .join('/');
}
