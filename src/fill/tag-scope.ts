/** What fields stand for: a name for the thing in reach, and what is around it. */
export interface TagScope {
  readonly id: string;
  readonly around: TagScope | undefined;
  /** Within a list: whether this is its first and last item. */
  readonly item?: { readonly first: boolean; readonly last: boolean };
}

/** What a field stands for, by the same name wherever it is asked for. */
export function keyOf(field: string, scope: TagScope): string {
  let [rest, from] = [field.replace(/^\.\//, ''), scope];
  while (rest.startsWith('../')) {
    rest = rest.slice('../'.length);
    from = from.around ?? from;
  }
  if (rest.startsWith('@root')) return rest.slice('@root'.length);
  rest = rest.replace(/^(?:this|\.)(?:[./]|$)/, '').replaceAll('/', '.');
  return rest === '' ? from.id : `${from.id}.${rest}`;
}

/** The answer that the place in a list gives; undefined for all other questions. */
export function itemAnswer(field: string, { item }: TagScope): boolean | undefined {
  if (item === undefined) return undefined;
  return field === '@first'
    ? item.first
    : field === '@last'
      ? item.last
      : field === '@index'
        ? !item.first
        : undefined;
}
