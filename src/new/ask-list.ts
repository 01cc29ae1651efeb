import { type Asker, type Back, back } from './asker.ts';
import { allTexts, type Question, type Unsettled } from './question.ts';

/** Asks for a list: typed or pasted one item a line, or changed item by item where there is one already. */
export async function askList(
  { ask, current, need }: Question,
  normalise: (line: string) => string,
  asker: Asker,
  { typed: begun, hold }: Unsettled,
): Promise<readonly string[] | Back> {
  const isOptional = need !== 'required';
  const type = async (start: readonly string[], typed = ''): Promise<readonly string[] | Back> => {
    const text = await asker.paragraph({ ask, current: start.join('\n') || undefined, isOptional, typed });
    return text === back ? back : itemsOf(text, normalise);
  };
  let items = current === undefined ? [] : allTexts(current);
  if (items.length === 0) return type([], begun);
  if (begun !== '') {
    const more = await type([], begun);
    if (more !== back) {
      items = [...items, ...more];
      await hold(items);
    }
  }
  while (true) {
    asker.show(items.map((item, index) => `  ${index + 1}. ${item.replaceAll('\n', ' ')}`));
    const what = await asker.choose({ ask, choices: listChoices(items.length, isOptional), current: 'keep' });
    if (what === back) return back;
    if (what === 'keep') return items;
    if (what === 'none') return [];
    const index = what === 'change' || what === 'remove' ? await pick(items, what, asker) : 0;
    if (index === back) continue;
    if (what === 'remove') items = items.toSpliced(index, 1);
    else {
      const item = what === 'change' ? items[index] : undefined;
      const anew = what === 'anew' ? await type(items) : await typeOne(item, ask, normalise, asker);
      if (anew !== back) {
        if (what === 'change') items = items.toSpliced(index, 1, ...anew);
        else items = what === 'add' ? [...items, ...anew] : [...anew];
      }
    }
    if (items.length === 0) return isOptional ? [] : type([]);
    await hold(items);
  }
}

function listChoices(count: number, isOptional: boolean) {
  return [
    { value: 'keep', label: count === 1 ? 'Keep it' : `Keep these ${count}` },
    { value: 'add', label: 'Add more' },
    { value: 'change', label: count === 1 ? 'Change it' : 'Change one' },
    ...(count === 1 ? [] : [{ value: 'remove', label: 'Remove one' }]),
    { value: 'anew', label: count === 1 ? 'Write it anew' : 'Write them all anew' },
    ...(isOptional ? [{ value: 'none', label: count === 1 ? 'Leave it out' : 'Leave them out' }] : []),
  ];
}

/** Which item is meant. */
async function pick(
  items: readonly string[],
  what: 'change' | 'remove',
  asker: Asker,
): Promise<number | Back> {
  if (items.length === 1) return 0;
  const chosen = await asker.choose({
    ask: `Which one do you ${what}?`,
    choices: items.map((item, index) => ({ value: String(index), label: `${index + 1}. ${brief(item)}` })),
    current: undefined,
  });
  return chosen === back ? back : Number(chosen);
}

/** Types one item anew, or changes the one that is there. */
async function typeOne(
  item: string | undefined,
  ask: string,
  normalise: (line: string) => string,
  asker: Asker,
): Promise<readonly string[] | Back> {
  const typed =
    item === undefined || item.includes('\n')
      ? await asker.paragraph({ ask, current: item, isOptional: true })
      : await asker.line({ ask, current: item, isOptional: false, isPrefilled: true, check: () => null });
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
