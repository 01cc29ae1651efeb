/** Things that are known by numbers, in the order in which they came up. */
export interface Numbered<Thing> {
  /** The number of a thing, the same each time; `onNew` hears of it the first time. */
  numberOf(thing: Thing): number;
  at(number: number): Thing;
}

/** Begins to number things. */
export function createNumbered<Thing>(onNew: (number: number, thing: Thing) => void): Numbered<Thing> {
  const things: Thing[] = [];
  const numbers = new Map<Thing, number>();
  return {
    numberOf: (thing) => {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      const number = things.push(thing) - 1;
      numbers.set(thing, number);
      onNew(number, thing);
      return number;
    },
    at: (number) => {
      if (number < 0 || number >= things.length) throw new RangeError(`Nothing has the number ${number}.`);
      return things[number] as Thing;
    },
  };
}
