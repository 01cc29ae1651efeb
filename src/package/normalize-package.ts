import { contentTypesPart, endingOf, parseContentTypes, renderContentTypes } from './content-types.ts';
import { parseRelationships, renderRelationships, targetPart } from './relationships.ts';
import { ownerOf, partText, type WordPackage } from './word-package.ts';

/**
 * Makes a package the same however often and wherever it is written, and leaves out what holds nothing: notes without
 * a note, fonts without a font, relationships without an entry. Ids of relationships are counted in the order of their
 * use, as docx makes those of links up.
 */
export function normalizePackage(parts: WordPackage): WordPackage {
  const kept = new Map([...parts].filter(([name, part]) => !isEmpty(name, part)));
  for (const [name, part] of kept) {
    const owner = ownerOf(name);
    if (owner === undefined || typeof part !== 'string') continue;
    const relationships = parseRelationships(part).filter(
      (relationship) => relationship.external || kept.has(targetPart(name, relationship)),
    );
    if (relationships.length === 0) {
      kept.delete(name);
      continue;
    }
    const ids = new Map(relationships.map(({ id }, index) => [id, `rId${index + 1}`]));
    kept.set(
      name,
      renderRelationships(relationships.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id }))),
    );
    const text = partText(kept, owner);
    if (text !== undefined) kept.set(owner, renumber(text, ids));
  }
  kept.set(contentTypesPart, normalizeTypes(kept));
  return kept;
}

/** Text of a draft cannot be mistaken for these attributes, as its quotation marks are escaped. */
function renumber(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(/ r:id="([^"]*)"/g, (whole, id: string) => {
    const known = ids.get(id);
    return known === undefined ? whole : ` r:id="${known}"`;
  });
}

function isEmpty(name: string, part: string | Uint8Array): boolean {
  if (typeof part !== 'string') return false;
  if (/^word\/(footnotes|endnotes)\.xml$/.test(name)) return !/<w:(?:foot|end)note w:id=/.test(part);
  if (name === 'word/comments.xml') return !part.includes('<w:comment ');
  if (name === 'word/fontTable.xml') return !part.includes('<w:font ');
  return false;
}

function normalizeTypes(parts: ReadonlyMap<string, string | Uint8Array>): string {
  const { defaults, overrides } = parseContentTypes(partText(parts, contentTypesPart) ?? '');
  const endings = new Set([...parts.keys()].map(endingOf));
  return renderContentTypes({
    defaults: new Map([...defaults].filter(([ending]) => endings.has(ending))),
    overrides: new Map([...overrides].filter(([name]) => parts.has(name))),
  });
}
