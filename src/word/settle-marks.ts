import type { IXmlableObject } from 'docx';

/*
 * A tracked paragraph is tracked at its mark, the sign at its end: when the mark goes, what is left of the paragraph
 * joins the next one. Before a table and at the end of a cell or of the document there is no next one, and an empty
 * paragraph would stay behind. There the change has to begin one mark earlier, as when a person types on after the
 * paragraph before: that one's mark is tracked and the last one's is not, and the properties, which belong to the
 * mark that stays, are tracked too.
 */

type Kind = 'w:ins' | 'w:del';

/** Moves the marks of tracked paragraphs that nothing can join, in a text as docx prepared it. */
export function settleMarks(text: IXmlableObject): IXmlableObject {
  let lastId = highestId(text);
  return settleWithin(text, () => ++lastId);
}

function settleWithin(element: IXmlableObject, nextId: () => number): IXmlableObject {
  return Object.fromEntries(
    Object.entries(element).map(([name, content]) => {
      if (name === '_attr' || !Array.isArray(content)) return [name, content];
      if (name === 'w:tr' && isTrackedRow(partsOf(element, name))) return [name, content];
      const parts = content.map((part) => (isElement(part) ? settleWithin(part, nextId) : part));
      return [name, name === 'w:body' || name === 'w:tc' ? settleParagraphs(parts, nextId) : parts];
    }),
  );
}

function settleParagraphs(parts: readonly IXmlableObject[], nextId: () => number): IXmlableObject[] {
  const settled = [...parts];
  for (let start = 1; start < settled.length; start++) {
    const before = settled[start - 1];
    if (before === undefined || !canTakeMark(before) || markKind(settled[start]) === undefined) continue;
    const after = settled.findIndex((part, index) => index > start && markKind(part) === undefined);
    const end = after === -1 ? settled.length : after;
    const next = settled[end];
    if (next !== undefined && 'w:p' in next) continue;
    settled.splice(start - 1, end - start + 1, ...moveMarks(settled.slice(start - 1, end), nextId));
  }
  return settled;
}

function canTakeMark(part: IXmlableObject): boolean {
  return 'w:p' in part && markKind(part) === undefined && find(propertiesOf(part), 'w:sectPr') === undefined;
}

/**
 * Gives each paragraph the mark of the one after it; the first has none of its own and the last gets none. Where a mark
 * stays though the text before it goes, it ends the paragraph of an earlier text, whose properties it needs then.
 */
function moveMarks(paragraphs: readonly IXmlableObject[], nextId: () => number): IXmlableObject[] {
  const texts = paragraphs.map((paragraph) => ({ own: withoutMark(paragraph), kind: markKind(paragraph) }));
  return paragraphs.map((paragraph, index) => {
    const mark = paragraphs[index + 1];
    const taken = markKind(mark);
    /** Properties of the paragraph that ends here once all changes of a kind are gone. */
    const endingHere = (gone: Kind) => texts.slice(0, index + 1).findLast(({ kind }) => kind !== gone)?.own;
    const own = withoutMark(paragraph);
    const now = taken === 'w:del' ? own : (endingHere('w:del') ?? own);
    const then = taken === 'w:ins' ? now : (endingHere('w:ins') ?? own);
    const properties = mark === undefined ? now : [...now, markOf(mark)];
    if (JSON.stringify(now) === JSON.stringify(then)) return withProperties(paragraph, properties);
    const attributes = { ...attributesOf(paragraph), 'w:id': nextId() };
    const change = { 'w:pPrChange': [{ _attr: attributes }, { 'w:pPr': then }] };
    return withProperties(paragraph, [...properties, change]);
  });
}

function withoutMark(paragraph: IXmlableObject): IXmlableObject[] {
  return propertiesOf(paragraph).filter((one) => !('w:rPr' in one));
}

function withProperties(paragraph: IXmlableObject, properties: readonly IXmlableObject[]): IXmlableObject {
  const others = partsOf(paragraph, 'w:p').filter((part) => !('w:pPr' in part));
  return { 'w:p': properties.length === 0 ? others : [{ 'w:pPr': properties }, ...others] };
}

/** The properties of a paragraph's mark. */
function markOf(paragraph: IXmlableObject): IXmlableObject {
  return find(propertiesOf(paragraph), 'w:rPr') ?? {};
}

function markKind(part: IXmlableObject | undefined): Kind | undefined {
  if (part === undefined || !('w:p' in part)) return undefined;
  return kindIn(partsOf(markOf(part), 'w:rPr'));
}

function isTrackedRow(parts: readonly IXmlableObject[]): boolean {
  return kindIn(partsOf(find(parts, 'w:trPr') ?? {}, 'w:trPr')) !== undefined;
}

function kindIn(parts: readonly IXmlableObject[]): Kind | undefined {
  return (['w:ins', 'w:del'] as const).find((kind) => find(parts, kind) !== undefined);
}

/** Author and date of a tracked paragraph. */
function attributesOf(paragraph: IXmlableObject): object {
  const kind = markKind(paragraph);
  if (kind === undefined) return {};
  const [change] = partsOf(find(partsOf(markOf(paragraph), 'w:rPr'), kind) ?? {}, kind);
  return change?._attr ?? {};
}

function propertiesOf(paragraph: IXmlableObject): IXmlableObject[] {
  return partsOf(find(partsOf(paragraph, 'w:p'), 'w:pPr') ?? {}, 'w:pPr');
}

/** What an element holds; docx writes an object in place of a list of one. */
function partsOf(element: IXmlableObject, name: string): IXmlableObject[] {
  const content: unknown = element[name];
  return (Array.isArray(content) ? content : [content]).filter(isElement);
}

function find(parts: readonly IXmlableObject[], name: string): IXmlableObject | undefined {
  return parts.find((part) => name in part);
}

function isElement(part: unknown): part is IXmlableObject {
  return typeof part === 'object' && part !== null;
}

/** The highest id of a change or a bookmark. */
function highestId(element: IXmlableObject): number {
  let highest = 0;
  for (const name in element) {
    for (const part of partsOf(element, name)) {
      highest = Math.max(highest, name === '_attr' ? Number(part['w:id'] ?? 0) : highestId(part));
    }
  }
  return highest;
}
