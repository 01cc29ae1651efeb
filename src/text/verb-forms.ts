import { RecentTexts } from './recent-texts.ts';

/** A verb whose forms do not follow from its base form. */
export interface IrregularVerb {
  readonly base: string;
  readonly third?: string | undefined;
  readonly past?: readonly string[] | undefined;
}

/** Which form of a verb a word is. Where one word is several, such as "set", it counts as the base form. */
export type VerbForm = 'base' | 'third' | 'gerund' | 'past';

/** A form of a verb with its base form. */
export interface FoundVerb {
  readonly form: VerbForm;
  readonly base: string;
}

/** The forms of a list of English verbs. */
export interface VerbForms {
  /** The form that a word (in lower case) is, or undefined where no verb of the list has it. */
  readonly find: (word: string) => FoundVerb | undefined;
  /** The third person of a base form: "lead" gives "leads". */
  readonly third: (base: string) => string;
}

/** How many words are kept with what was found for them: tasks begin with the same verbs again and again. */
const mostKnown = 2000;

/** Knows the forms of verbs by their base forms: a word is taken back to the bases that it can come from. */
export function verbForms(bases: readonly string[], irregular: readonly IrregularVerb[]): VerbForms {
  const all = new Set(bases);
  const special = new Map<string, FoundVerb>();
  const thirds = new Map<string, string>();
  /** Verbs whose regular past would be wrong, such as "leaded". */
  const strong = new Set<string>();
  for (const { base, third, past } of irregular) {
    all.add(base);
    for (const word of past ?? []) special.set(word, { form: 'past', base });
    if (past !== undefined) strong.add(base);
    if (third === undefined) continue;
    special.set(third, { form: 'third', base });
    thirds.set(base, third);
  }

  const look = (word: string): FoundVerb | null => {
    if (all.has(word)) return { form: 'base', base: word };
    const exact = special.get(word);
    if (exact !== undefined) return exact;
    const [form, candidates] = regularBases(word);
    const base = candidates.find((one) => all.has(one) && !(form === 'past' && strong.has(one)));
    return base === undefined ? null : { form, base };
  };
  const known = new RecentTexts<FoundVerb | null>(mostKnown);
  const find = (word: string): FoundVerb | undefined => known.get(word, look) ?? undefined;
  return { find, third: (base) => thirds.get(base) ?? regularThird(base) };
}

function regularThird(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The base forms that a word can be the third person, the gerund or the past of. */
function regularBases(word: string): [VerbForm, string[]] {
  if (word.endsWith('s')) {
    if (word.endsWith('ies')) return ['third', [`${word.slice(0, -3)}y`, word.slice(0, -1)]];
    return ['third', word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)]];
  }
  if (word.endsWith('ing')) {
    const cut = word.slice(0, -3);
    return [
      'gerund',
      [cut, `${cut}e`, ...undoubled(cut), ...(cut.endsWith('y') ? [`${cut.slice(0, -1)}ie`] : [])],
    ];
  }
  if (word.endsWith('ed')) {
    const cut = word.slice(0, -2);
    return [
      'past',
      [cut, `${cut}e`, ...undoubled(cut), ...(cut.endsWith('i') ? [`${cut.slice(0, -1)}y`] : [])],
    ];
  }
  return ['base', []];
}

/** "plann" gives "plan". */
function undoubled(cut: string): string[] {
  return /([bdglmnprt])\1$/.test(cut) ? [cut.slice(0, -1)] : [];
}
