/** Something that can be typed, with a few words about it. */
export interface Word {
  readonly value: string;
  readonly about: string;
}

/** What a shell can complete, worked out by the build so that nothing is read when a key is pressed. */
export interface CompletionWords {
  /** Rules that can be switched. */
  readonly rules: readonly Word[];
  /** The same for `cxpd check-docx`. */
  readonly wordRules: readonly Word[];
  /** Everything that `cxpd explain` knows. */
  readonly explained: readonly Word[];
  /** Factor levels, such as 1-8. */
  readonly levels: readonly Word[];
  /** Texts of the language libraries and statements of the requirement sets. */
  readonly texts: readonly Word[];
  /** Texts that a draft takes under `cxLanguage`. */
  readonly mergeable: readonly Word[];
  /** Open places of texts, such as MD-09.levers. */
  readonly places: readonly Word[];
  readonly sections: readonly Word[];
  readonly mergeSections: readonly Word[];
  readonly kinds: readonly Word[];
  readonly presets: readonly Word[];
}
