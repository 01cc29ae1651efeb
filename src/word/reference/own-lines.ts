import { readCustomProperties } from '../../package/document-properties.ts';
import { readTrees } from '../../package/read-tree.ts';
import { partText, type WordPackage } from '../../package/word-package.ts';

/**
 * Tells the lines that this program writes into headers and footers. A document that it made may be a reference once
 * its looks were changed in Word; these lines would stand there twice, one of them with the title of another position.
 */
export function ownLines(parts: WordPackage): (text: string) => boolean {
  const custom = readCustomProperties(partText(parts, 'docProps/custom.xml') ?? '');
  if (!custom.has('cxpd version')) return () => false;
  const [title] = readTrees(partText(parts, 'docProps/core.xml') ?? '', new Set(['dc:title'])) ?? [];
  const name = (title?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(': ', ' · ');
  return (text) => {
    const line = text.replace(/\s*DRAFT\s*$/, '').trim();
    if (/^Page \d* ?of \d*$|^Pages in all: \d*$/.test(line)) return true;
    return (
      name !== '' && (line === name || (line.endsWith('…') && name.startsWith(line.slice(0, -1).trimEnd())))
    );
  };
}
