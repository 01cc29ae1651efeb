import type { XmlAttributes, XmlHandlers } from '../xml/scan-xml.ts';

/**
 * What Word calls the namespaces that its files are made of, the strict form of the standard included. Those of the lists
 * that hold a file together have no prefix.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', ''],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', ''],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);
const usual = new Set(prefixes.values());

/** What prefixes mean within an element, where that is not what Word means by them. */
interface Scope {
  /** Open elements around it. */
  readonly depth: number;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Passes elements and attributes on under the prefixes that Word gives them, whatever prefixes a file declares. Prefixes
 * of other namespaces stay, but where they look like one of Word's they get a question mark.
 */
export function canonicalNames(handlers: XmlHandlers): XmlHandlers {
  const { open, close, text } = handlers;
  const scopes: Scope[] = [];
  let depth = 0;
  const rename = (name: string, isAttribute: boolean): string => {
    const names = scopes.at(-1)?.names;
    if (names === undefined) return name;
    const colon = name.indexOf(':');
    if (colon < 0 && isAttribute) return name;
    const prefix = names.get(colon < 0 ? '' : name.slice(0, colon));
    if (prefix === undefined) return name;
    const local = name.slice(colon + 1);
    return prefix === '' ? local : `${prefix}:${local}`;
  };
  return {
    open(name, attributes, span) {
      depth++;
      const names = declaredNames(attributes, scopes.at(-1)?.names);
      if (names !== undefined) scopes.push({ depth, names });
      if (scopes.length === 0) open?.(name, attributes, span);
      else open?.(rename(name, false), renamed(attributes, rename), span);
    },
    close(name) {
      close?.(rename(name, false));
      if (scopes.at(-1)?.depth === depth) scopes.pop();
      depth--;
    },
    ...(text === undefined ? {} : { text }),
  };
}

/** What prefixes mean from an element on; undefined where its attributes change nothing. */
function declaredNames(
  attributes: XmlAttributes,
  around: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> | undefined {
  let names: Map<string, string> | undefined;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    const prefix = key === 'xmlns' ? '' : key.slice('xmlns:'.length);
    const meant = prefixes.get(attributes[key] ?? '');
    const name = meant ?? (prefix !== '' && usual.has(prefix) ? `${prefix}?` : undefined);
    const before = around?.get(prefix) ?? prefix;
    if ((name ?? prefix) === before) continue;
    names ??= new Map(around);
    names.set(prefix, name ?? prefix);
  }
  return names;
}

function renamed(attributes: XmlAttributes, rename: (name: string, isAttribute: boolean) => string) {
  const result: Record<string, string> = Object.create(null);
  for (const key in attributes) result[rename(key, true)] = attributes[key] ?? '';
  return result;
}
