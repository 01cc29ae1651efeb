/** The modules that the build makes of `templates/` and of the rules' fixtures. */
declare module '#builtin/data' {
  export const data: import('../builtin.ts').Builtin;
}
declare module '#builtin/presets' {
  export const presets: readonly import('../new/preset.ts').Preset[];
}
declare module '#builtin/completion' {
  export const words: import('../cli/completion-words.ts').CompletionWords;
}
declare module '#builtin/completion-scripts' {
  /** Completion scripts by the ending of their file: bash, zsh, fish, ps1. */
  export const scripts: Readonly<Record<string, string>>;
}
declare module '#builtin/folder' {
  /** Texts of the files that `cxpd init` makes, by their path. */
  export const folder: Readonly<Record<string, string>>;
}
declare module '#builtin/recommended' {
  export const recommended: readonly import('../language/recommended.ts').Recommended[];
}
declare module '#builtin/factor-levels' {
  export const factorLevels: import('../standards/factor-levels.ts').FactorLevels;
}
declare module '#builtin/word-parts' {
  /** The parts that are the same in every Word file, by name: their text, and as they stand in the zip file. */
  export const wordParts: Readonly<Record<string, import('../word/pack-steady-parts.ts').SteadyPart>>;
}
declare module '#builtin/documents' {
  /** The document templates by file name without `.hbs`. */
  export const documents: import('../fill/fill-template.ts').CompiledTemplates;
}
declare module '#builtin/document-texts' {
  /** Texts of the document templates by name. */
  export const texts: import('../fill/compile-template.ts').TemplateSources;
}
declare module '#builtin/samples' {
  /** Whole drafts by file name, to fill document templates with. */
  export const samples: Readonly<Record<string, string>>;
}
declare module '#builtin/examples' {
  /** A bad and a good draft for each rule, as their fixtures have them. */
  export const examples: Readonly<Record<string, { readonly bad: string; readonly ok: string }>>;
}
/** The part of picomatch that the program uses; the package brings no types. */
declare module 'picomatch' {
  const picomatch: {
    readonly makeRe: (
      glob: string,
      options: { readonly dot?: boolean; readonly windows?: boolean },
    ) => RegExp;
  };
  export default picomatch;
}
