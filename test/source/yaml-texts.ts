import fc from 'fast-check';

/** What a generated file says, before it is written down. */
type Value =
  | string
  | null
  | { readonly list: readonly Value[] }
  | { readonly map: readonly [string, Value][] };

/** Chooses a number below another. */
type Pick = (below: number) => number;

const words = fc.constantFrom(
  'Leads',
  'studies',
  'GS-13',
  '0301',
  'é',
  '“curly”',
  'a:b',
  'x#y',
  '😀',
  "it's",
);
const sentence = fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const keys = fc.constantFrom('cxpd', 'title', 'tasks', 'SE-1', '__proto__', 'yes', 'two words');

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    sentence,
    fc.constant(null),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((list) => ({ list })),
    fc
      .uniqueArray(fc.tuple(keys, tie('value')), { minLength: 1, maxLength: 4, selector: ([key]) => key })
      .map((map) => ({ map })),
  ),
}));

/** Files of nested lists and maps in every style of writing, with comments, blank lines and either line end. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .tuple(value, fc.infiniteStream(fc.nat(1000)), fc.boolean())
  .map(([content, numbers, isWindows]) => {
    const text = write(content, 0, (below) => (numbers.next().value ?? 0) % below);
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  });

/** Writes a value that begins at the start of a line. */
function write(content: Value, indent: number, pick: Pick): string {
  const margin = ' '.repeat(indent);
  if (content === null || typeof content === 'string')
    return `${margin}${writeText(content, indent, pick)}\n`;
  if ('list' in content) {
    return content.list.map((item) => `${writeNoise(indent, pick)}${writeItem(item, indent, pick)}`).join('');
  }
  return content.map
    .map(([key, below], index) => {
      const noise = index === 0 ? '' : writeNoise(indent, pick);
      return `${noise}${margin}${writeKey(key, pick)}:${writeBelow(below, indent, pick)}`;
    })
    .join('');
}

function writeItem(item: Value, indent: number, pick: Pick): string {
  const margin = ' '.repeat(indent);
  if (item === null || typeof item === 'string' || pick(4) === 0) {
    return `${margin}-${writeBelow(item, indent, pick)}`;
  }
  const step = 2 + pick(3);
  const below = 'map' in item ? write(item, indent + step, pick) : writeBrackets(item, pick);
  return `${margin}-${' '.repeat(step - 1)}${below.trimStart()}`;
}

/** Writes what stands after a colon or dash, with its line end. */
function writeBelow(content: Value, indent: number, pick: Pick): string {
  if (content === null || typeof content === 'string') {
    const text = writeText(content, indent, pick);
    return text === '' ? '\n' : ` ${text}\n`;
  }
  if (pick(3) === 0) return ` ${writeBrackets(content, pick)}`;
  const below = write(content, indent + 1 + pick(4), pick);
  return `${pick(3) === 0 ? '  # note' : ''}\n${below}`;
}

function writeKey(key: string, pick: Pick): string {
  return [key, key, `"${key}"`, `'${key}' `][pick(4)] ?? key;
}

function writeText(text: string | null, indent: number, pick: Pick): string {
  if (text === null) return ['', '', '~', 'null', '""', "''"][pick(6)] ?? '';
  const margin = ' '.repeat(indent + 2);
  const lines = text.replaceAll(' ', () => (pick(4) === 0 ? `${pick(2) === 0 ? '\n' : ''}\n${margin}` : ' '));
  const comment = pick(4) === 0 ? '  # c' : '';
  switch (pick(6)) {
    case 0:
      return `"${lines.replaceAll('d', '\\x64')}"${comment}`;
    case 1:
      return `'${lines.replaceAll("'", "''")}'${comment}`;
    case 2:
      return `|${['', '-', '+'][pick(3)]}${comment}\n${margin}${lines}${'\n'.repeat(pick(3))}`;
    case 3:
      return `>${['', '-', '+'][pick(3)]}${comment}\n${margin}${lines}\n\n${margin}${text}\n${margin}  ${text}`;
    default:
      return `${lines}${comment}`;
  }
}

/** Writes a list or map in brackets, with its line end. */
function writeBrackets(content: Value, pick: Pick): string {
  const inner = (part: Value): string => {
    if (part === null) return '~';
    if (typeof part === 'string') return pick(2) === 0 ? `"${part}"` : part;
    const items =
      'list' in part ? part.list.map(inner) : part.map.map(([key, below]) => `${key}: ${inner(below)}`);
    const text = `${items.join(pick(2) === 0 ? ',' : ', ')}${pick(4) === 0 ? ',' : ''}`;
    return 'list' in part ? `[${text}]` : `{ ${text} }`;
  };
  return `${inner(content)}${pick(4) === 0 ? '  # c' : ''}\n`;
}

function writeNoise(indent: number, pick: Pick): string {
  const kind = pick(12);
  if (kind === 0) return '\n';
  return kind === 1 ? `${' '.repeat(indent)}# a note: with "signs" - and #1\n` : '';
}
