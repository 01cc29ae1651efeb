import { scanXml, type XmlAttributes } from '../xml/scan-xml.ts';
import { canonicalNames } from './canonical-names.ts';
import { escapeXml } from './escape-xml.ts';
import { ownerOf } from './word-package.ts';

/** One line of a relationships part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** True when it points out of the package, such as a link to a web page. */
  readonly external: boolean;
}

/** Reads a relationships part, as far as it is well-formed. */
export function parseRelationships(xml: string): Relationship[] {
  const found: Relationship[] = [];
  scanXml(
    xml,
    canonicalNames({
      open: (name, attributes) => {
        if (name === 'Relationship') found.push(readRelationship(attributes));
      },
    }),
  );
  return found;
}

/** Reads one line of a relationships part. */
export function readRelationship(attributes: XmlAttributes): Relationship {
  return {
    id: attributes.Id ?? '',
    type: attributes.Type ?? '',
    target: attributes.Target ?? '',
    external: attributes.TargetMode === 'External',
  };
}

/** Writes a relationships part. */
export function renderRelationships(relationships: readonly Relationship[]): string {
  const lines = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"` +
      `${external ? ' TargetMode="External"' : ''}/>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${namespace}">${lines.join('')}</Relationships>`;
}

/**
 * The name of the part that a relationship points at, resolved against the part that holds it. What stands behind # is a
 * place within that part, and # alone a place within the part that holds the relationship.
 */
export function targetPart(relationshipsPart: string, { target }: Relationship): string {
  const [path = ''] = target.split('#', 1);
  if (path.startsWith('/')) return path.slice(1);
  const owner = ownerOf(relationshipsPart) ?? '';
  if (path === '' && target !== '') return owner;
  const folders = owner.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
