/** Makes a function remember what it worked out of a piece of data, such as a pattern out of a list of phrases. */
export function deriveOnce<Data extends object, Value>(derive: (data: Data) => Value): (data: Data) => Value {
  const known = new WeakMap<Data, { readonly value: Value }>();
  return (data) => {
    const found = known.get(data);
    if (found !== undefined) return found.value;
    const value = derive(data);
    known.set(data, { value });
    return value;
  };
}
