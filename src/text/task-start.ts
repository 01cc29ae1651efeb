import { sentences } from './sentences.ts';
import { type IrregularVerb, verbForms } from './verb-forms.ts';

/** Words by which the beginning of a task is told. */
export interface TaskWords {
  readonly verbs: readonly string[];
  readonly irregular: readonly IrregularVerb[];
  readonly compounds: readonly string[];
  readonly subjects: readonly string[];
  readonly modals: readonly string[];
  readonly adverbs: readonly string[];
  readonly introductions: readonly string[];
  readonly nouns: readonly string[];
  readonly afterNouns: readonly string[];
}

/** What a task begins with, where that is no verb in the third person. */
export interface TaskStart {
  readonly kind: 'base' | 'gerund' | 'past' | 'modal' | 'subject' | 'responsible' | 'infinitive' | 'other';
  /** The words at the beginning, as written. */
  readonly written: string;
  /** The verb to begin with, such as "Leads", where one can be told. */
  readonly instead: string | null;
}

/** Tells what tasks begin with. */
export type TaskStartReader = (task: string) => TaskStart | null;

/** Endings of nouns; verbs that end so are told by the list. */
const nounEnding = /(?:[ts]ions|ments|ities|ances|ences|ships|ists|ologies|ics|nesses|isms)$/;

/**
 * Reads the beginnings of tasks. The reader gives null for a sound one: a verb in the third person, also behind an
 * adverb or a phrase that introduces it. Where it cannot tell, the task counts as sound.
 */
export function taskStartReader(lists: TaskWords): TaskStartReader {
  const forms = verbForms(lists.verbs, lists.irregular);
  const adverbs = new Set(lists.adverbs);
  const introductions = new Set(lists.introductions);
  const nouns = new Set(lists.nouns);
  const afterNouns = new Set(lists.afterNouns);
  const compounds = phrases(lists.compounds);
  const subjects = phrases(lists.subjects);
  const modals = phrases(lists.modals);

  return (task) => {
    if (isPlainlySound(task)) return null;
    const tokens = tokenize(task);
    return tokens.length === 0 ? null : startOf(tokens);
  };

  /** Most tasks begin with a verb of the list and go on with another word. */
  function isPlainlySound(task: string): boolean {
    const [, first, next] = /^([A-Z][a-z]+s) ([a-z]+)\b/.exec(task) ?? [];
    if (first === undefined || next === undefined || afterNouns.has(next)) return false;
    const word = first.toLowerCase();
    if (modals.some(([one, other]) => one === word && other === next)) return false;
    return !introductions.has(word) && !nouns.has(word) && forms.find(word)?.form === 'third';
  }

  function startOf(tokens: readonly Token[]): TaskStart | null {
    const at = skipAdverbs(tokens, 0);
    const first = tokens[at];
    if (first === undefined) return null;
    const subject = phraseAt(tokens, at, subjects);
    if (subject > 0) return found('subject', tokens, at, verbAfter(tokens, at + subject, at + subject));
    if (first.word === 'responsible') {
      return found('responsible', tokens, at, verbAfter(tokens, at + 2, at + 2));
    }
    const modal = phraseAt(tokens, at, modals);
    // "Is responsible for" begins with a verb that says nothing; "May" alone is left.
    if (modal > 1 || (modal > 0 && !isVerb(tokens, at))) {
      const duty = tokens.slice(at, at + modal).some(({ word }) => /^responsib/.test(word));
      return found(duty ? 'responsible' : 'modal', tokens, at, verbAfter(tokens, at, at + modal));
    }
    if (introductions.has(first.word)) return afterIntroduction(tokens, at);
    if (isVerb(tokens, at)) return null;
    const verb = forms.find(lastPart(first.word));
    if (verb === undefined || verb.form === 'third')
      return found('other', tokens, at, { end: at + 1, verb: null });
    return found(verb.form, tokens, at, { end: at + 1, verb: inThird(first.word, verb.base) });
  }

  /** "As team lead, plans …" is sound; so is what has a verb in the third person further on. */
  function afterIntroduction(tokens: readonly Token[], at: number): TaskStart | null {
    const first = tokens[at];
    const form = first === undefined ? undefined : forms.find(first.word);
    for (let index = at; index < tokens.length; index++) {
      if (tokens[index]?.word !== ',') continue;
      const next = skipAdverbs(tokens, index + 1);
      if (isVerb(tokens, next)) return null;
      const subject = phraseAt(tokens, next, subjects);
      if (subject > 0)
        return found('subject', tokens, next, verbAfter(tokens, next + subject, next + subject));
    }
    if (first !== undefined && form?.form === 'gerund') {
      return found('gerund', tokens, at, { end: at + 1, verb: inThird(first.word, form.base) });
    }
    const verb = tokens[at + 1];
    const base = first?.word === 'to' && verb !== undefined ? forms.find(verb.word) : undefined;
    if (base?.form === 'base' && verb !== undefined && !tokens.some((one) => one.word === ',')) {
      return found('infinitive', tokens, at, { end: at + 2, verb: inThird(verb.word, base.base) });
    }
    return null;
  }

  /** Whether a verb in the third person stands at a place. Words in -s count as verbs where nothing speaks against it. */
  function isVerb(tokens: readonly Token[], at: number): boolean {
    const word = tokens[at]?.word;
    if (word === undefined || !/\p{L}/u.test(word)) return false;
    if (word === 'may' || phraseAt(tokens, at, compounds) > 0) return true;
    const name = lastPart(word);
    const next = tokens[at + 1]?.word ?? '';
    if (!name.endsWith('s') || nouns.has(name) || afterNouns.has(next)) return false;
    const known = forms.find(name);
    if (known !== undefined) return known.form === 'third';
    return !/(?:ss|us|'s)$/.test(name) && !nounEnding.test(name);
  }

  /** The verb behind a subject or a modal, in the third person; `end` is where the words to replace end. */
  function verbAfter(
    tokens: readonly Token[],
    from: number,
    least: number,
  ): { end: number; verb: string | null } {
    let at = from;
    for (let length = phraseAt(tokens, at, modals); length > 0; length = phraseAt(tokens, at, modals))
      at += length;
    at = skipAdverbs(tokens, at);
    const word = tokens[at]?.word;
    const verb = word === undefined ? undefined : forms.find(lastPart(word));
    if (word === undefined || verb === undefined) return { end: Math.max(least, from), verb: null };
    return { end: at + 1, verb: inThird(word, verb.base) };
  }

  function skipAdverbs(tokens: readonly Token[], from: number): number {
    let at = from;
    for (let word = tokens[at]?.word; word !== undefined && at < from + 6; word = tokens[++at]?.word) {
      const manner = word.endsWith('ly') && forms.find(word) === undefined;
      if (!manner && !adverbs.has(word) && !(at > from && (word === ',' || word === 'and'))) break;
    }
    return at;
  }

  /** "co-lead" gives "Co-leads". */
  function inThird(word: string, base: string): string {
    const head = word.split('/')[0] ?? word;
    const whole = head.slice(0, head.length - lastPart(head).length) + forms.third(base);
    return whole.charAt(0).toUpperCase() + whole.slice(1);
  }

  /** The word that carries the ending: "peer-reviews" ends like "reviews", "plans/leads" begins like "plans". */
  function lastPart(word: string): string {
    const head = word.split('/')[0] ?? word;
    return forms.find(head) === undefined ? (head.split('-').at(-1) ?? head) : head;
  }
}

/** Bullets, quotes, numbers such as "1." or "(a)", and percentages before the first word. */
const leadIn =
  /^(?:[\s*•·–—"“”'‘_-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|\(?\d{1,3}\s*(?:%|percent)\)?[:,]?\s)+/i;

interface Token {
  /** The word in lower case, or a comma. */
  readonly word: string;
  readonly written: string;
}

/** The first words of a task, behind its number, bullet or percentage. */
function tokenize(task: string): Token[] {
  const text = task.slice(0, 600).replace(leadIn, '');
  const found = (sentences(text)[0] ?? '').match(/[\p{L}\p{N}]+(?:['’/-][\p{L}\p{N}]+)*|[,;.]/gu) ?? [];
  return found.map((written) => ({ written, word: written.toLowerCase().replaceAll('’', "'") }));
}

function phrases(list: readonly string[]): string[][] {
  return list.map((phrase) => phrase.split(' ')).sort((one, other) => other.length - one.length);
}

/** How many tokens the longest phrase takes that stands at a place; 0 for none. */
function phraseAt(tokens: readonly Token[], at: number, list: readonly (readonly string[])[]): number {
  return list.find((phrase) => phrase.every((word, index) => tokens[at + index]?.word === word))?.length ?? 0;
}

function found(
  kind: TaskStart['kind'],
  tokens: readonly Token[],
  at: number,
  { end, verb }: { end: number; verb: string | null },
): TaskStart {
  const written = tokens.slice(at, end).map((token) => token.written);
  return { kind, written: written.join(' '), instead: verb };
}
