/** The modules that the build makes of `templates/` and of the rules' fixtures. */
declare module '#builtin/data' {
  export const data: import('../builtin.ts').Builtin;
}
declare module '#builtin/word-parts' {
  /** The parts that are the same in every Word file, as text by name. */
  export const wordParts: Readonly<Record<string, string>>;
}
declare module '#builtin/recommended' {
  export const recommended: readonly import('../language/recommended.ts').Recommended[];
}
declare module '#builtin/documents' {
  /** Text of the document templates by file name without `.hbs`. */
  export const documents: Readonly<Record<string, string>>;
}
declare module '#builtin/examples' {
  /** A bad and a good draft for each rule, as their fixtures have them. */
  export const examples: Readonly<Record<string, { readonly bad: string; readonly ok: string }>>;
}
