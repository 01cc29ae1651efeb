import { escapeHtml } from './escape-html.ts';

/** Attributes of a tag; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with content that is HTML already. */
export function tag(name: string, attributes: Attributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`;
}

/** An element that holds nothing, closed in itself so that the page is well-formed XML too. */
export function emptyTag(name: string, attributes: Attributes): string {
  return openTag(name, attributes).replace(/>$/, '/>');
}

/** An opening tag. */
export function openTag(name: string, attributes: Attributes): string {
  const list = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${list.join('')}>`;
}

/** The attribute that says where a text came from. */
export function originOf({ origin }: { readonly origin?: string }): Attributes {
  return { 'data-origin': origin };
}
