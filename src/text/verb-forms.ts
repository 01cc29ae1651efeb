/** A verb whose forms do not follow from its base form. */
export interface IrregularVerb {
  readonly base: string;
  readonly third?: string | undefined;
  readonly past?: readonly string[] | undefined;
}

/** Which form of a verb a word is. Where one word is both, such as "set", it counts as the base form. */
export type VerbForm = 'base' | 'third' | 'gerund' | 'past';

/** The forms of a list of English verbs, each with its base form. */
export interface VerbForms {
  /** The form that a word (in lower case) is, or undefined where no verb of the list has it. */
  readonly find: (word: string) => { readonly form: VerbForm; readonly base: string } | undefined;
  /** The third person of a base form: "lead" gives "leads". */
  readonly third: (base: string) => string;
}

/** Inflects a list of base forms. */
export function verbForms(bases: readonly string[], irregular: readonly IrregularVerb[]): VerbForms {
  const special = new Map(irregular.map((verb) => [verb.base, verb]));
  const third = (base: string): string => special.get(base)?.third ?? regularThird(base);
  const forms = new Map<string, { form: VerbForm; base: string }>();
  const all = new Set([...bases, ...special.keys()]);
  // Later entries win: a word that is a base form and another one counts as the base form.
  for (const base of all)
    for (const word of pasts(base, special.get(base))) forms.set(word, { form: 'past', base });
  for (const base of all) for (const word of gerunds(base)) forms.set(word, { form: 'gerund', base });
  for (const base of all) forms.set(third(base), { form: 'third', base });
  for (const base of all) forms.set(base, { form: 'base', base });
  return { find: (word) => forms.get(word), third };
}

function regularThird(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Both spellings where a last consonant may double: "planning", "traveling", "travelling". */
function gerunds(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(base)) return [`${base.slice(0, -1)}ing`];
  return [`${base}ing`, ...doubled(base).map((stem) => `${stem}ing`)];
}

function pasts(base: string, special: IrregularVerb | undefined): readonly string[] {
  if (special?.past !== undefined) return special.past;
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return [`${base}ed`, ...doubled(base).map((stem) => `${stem}ed`)];
}

function doubled(base: string): string[] {
  const last = /[^aeiou][aeiou]([bdglmnprt])$/.exec(base)?.[1];
  return last === undefined ? [] : [base + last];
}
