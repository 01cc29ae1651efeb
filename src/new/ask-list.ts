import { type Asker, type Back, back } from './asker.ts';
import { allTexts, type Question } from './question.ts';

/** Asks for a list: typed or pasted one item a line, or changed item by item where there is one already. */
export async function askList(
  { ask, current, need }: Question,
  normalise: (line: string) => string,
  asker: Asker,
): Promise<readonly string[] | Back> {
  const isOptional = need !== 'required';
  const type = async (start: readonly string[]): Promise<readonly string[] | Back> => {
    const typed = await asker.paragraph({ ask, current: start.join('\n') || undefined, isOptional });
    return typed === back ? back : itemsOf(typed, normalise);
  };
  let items = current === undefined ? [] : allTexts(current);
  if (items.length === 0) return type([]);
  while (true) {
    asker.show(items.map((item, index) => `  ${index + 1}. ${item.replaceAll('\n', ' ')}`));
    const what = await asker.choose({ ask, choices: listChoices(items, isOptional), current: 'keep' });
    if (what === back) return back;
    const [verb = '', number = '0'] = what.split(' ');
    const index = Number(number);
    if (verb === 'keep') return items;
    if (verb === 'none') return [];
    if (verb === 'remove') items = items.filter((_, other) => other !== index);
    else {
      const anew =
        verb === 'anew' ? await type(items) : await typeOne(verb, items[index], ask, normalise, asker);
      if (anew !== back) {
        if (verb === 'change') items = items.toSpliced(index, 1, ...anew);
        else items = verb === 'add' ? [...items, ...anew] : [...anew];
      }
    }
    if (items.length === 0) return isOptional ? [] : type([]);
  }
}

function listChoices(items: readonly string[], isOptional: boolean) {
  return [
    { value: 'keep', label: items.length === 1 ? 'Keep it' : `Keep these ${items.length}` },
    { value: 'add', label: 'Add more' },
    ...items.map((item, index) => ({
      value: `change ${index}`,
      label: `Change ${index + 1}. ${brief(item)}`,
    })),
    ...items.map((item, index) => ({
      value: `remove ${index}`,
      label: `Remove ${index + 1}. ${brief(item)}`,
    })),
    { value: 'anew', label: 'Write them all anew' },
    ...(isOptional ? [{ value: 'none', label: 'Leave them out' }] : []),
  ];
}

async function typeOne(
  verb: string,
  item: string | undefined,
  ask: string,
  normalise: (line: string) => string,
  asker: Asker,
): Promise<readonly string[] | Back> {
  const current = verb === 'change' ? item : undefined;
  const typed = await asker.paragraph({ ask, current, isOptional: true });
  return typed === back ? back : itemsOf(typed, normalise);
}

function itemsOf(text: string, normalise: (line: string) => string): string[] {
  return text
    .split('\n')
    .map(normalise)
    .filter((line) => line !== '');
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
