import type { XmlElement } from '../../xml/parse-xml.ts';
import { type Block, deepestList, type List, type ListItem } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** `<ul>` and `<ol>` with `<li>`, `<ol type="a">` with letters; items hold text, paragraphs and lists. */
export function readList(element: XmlElement, reader: Reader): Block | undefined {
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (/\S/.test(child.text)) reader.report(child, 'Unexpected text in a list, expected it in `<li>`.');
    } else if (child.name !== 'li') {
      reader.report(child, `Unexpected \`<${child.name}>\` in a list, expected \`<li>\`.`);
    } else {
      const item = readItem(child, reader);
      if (item !== undefined) items.push(item);
    }
  }
  if (items.length === 0) return undefined;
  const type = reader.attribute(element, 'type');
  if (type !== undefined && type !== 'a')
    reader.report(element, `Unexpected type "${type}" of a list, expected "a" for letters, or none.`);
  const lettered = type === 'a' ? { lettered: true as const } : {};
  const ordered = element.name === 'ol';
  const list: List = { type: 'list', ordered, ...lettered, items, ...reader.origin(element) };
  if (listDepth(list) > deepestList) {
    reader.report(element, `Unexpected nesting of lists, expected at most ${deepestList} levels.`);
    return undefined;
  }
  return list;
}

/** How many levels a list has. */
export function listDepth(list: List): number {
  const inner = list.items.flatMap((item) =>
    item.blocks.map((block) => (block.type === 'list' ? listDepth(block) : 0)),
  );
  return 1 + Math.max(0, ...inner);
}

function readItem(element: XmlElement, reader: Reader): ListItem | undefined {
  reader.accept(element, {});
  const blocks = reader.flow(element.children);
  if (blocks[0]?.type === 'list') {
    reader.report(element, 'Unexpected list at the start of an item, expected text first.');
    return undefined;
  }
  return blocks.length === 0 ? undefined : { blocks, ...reader.origin(element) };
}
