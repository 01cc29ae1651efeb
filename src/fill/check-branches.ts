import { rangeAt } from './explain-template-syntax.ts';
import type { TemplateSources } from './compile-template.ts';
import type { TagFinding } from './check-tags.ts';
import { itemAnswer, keyOf, type TagScope } from './tag-scope.ts';
import { type Block, type Tag, type TagNode, tagTree } from './tag-tree.ts';

/** Most ways through a template that are tried; of one with more nothing is said. */
const mostRuns = 512;

/** Most tags, blocks and parts on one way. */
const mostSteps = 20_000;

/**
 * Looks for elements that a branch of a document opens and nothing closes, or closes and nothing opened. The ways through
 * the template are tried with every answer of the fields that it asks for; a mistake is one that stands in a branch with
 * which no way ends well, so that elements may open in one block and close in another. Findings name their template.
 */
export function checkBranches(
  sources: TemplateSources,
  name: string,
): (TagFinding & { readonly template: string })[] {
  try {
    const ways = new Walker(sources).ways(name);
    const good = ways.filter(({ mistake }) => mistake === null);
    // Where no way is good, every document that is made of a sample shows the mistake.
    if (good.length === 0) return [];
    const isBad = (decision: string): boolean => good.every(({ decided }) => !decided.has(decision));
    const bad = ways.flatMap(
      ({ mistake }) => mistake?.find(({ decisions }) => decisions.some(isBad))?.place ?? [],
    );
    return [...new Set(bad)].map(({ template, tag }) => {
      const range = rangeAt(sources[template] ?? '', tag.start, tag.end);
      return tag.closes
        ? {
            template,
            range,
            message: `Unexpected \`</${tag.name}>\`, expected \`<${tag.name}>\` before it in the same block.`,
            fix: 'Delete it, or open the element before it.',
          }
        : {
            template,
            range,
            message: `Unexpected \`<${tag.name}>\` that nothing closes, expected \`</${tag.name}>\` in the same block.`,
            fix: `Write </${tag.name}> where the element ends.`,
          };
    });
  } catch (error) {
    if (error instanceof TooMuch) return [];
    throw error;
  }
}

/** A template that cannot be gone through. */
class TooMuch extends Error {}

/** Where a tag stands, the same object each time. */
interface Place {
  readonly template: string;
  readonly tag: Tag;
}

/** A tag on one way, with the answers that lead to it. */
interface Passed {
  readonly place: Place;
  readonly decisions: readonly string[];
}

/** One way through a template: its answers, and the tags of which one is wrong, likelier ones first. */
interface Way {
  readonly decided: ReadonlySet<string>;
  readonly mistake: readonly Passed[] | null;
}

/** Where the walk is: in which template, with what in reach, by which answers. */
interface Here {
  readonly template: string;
  readonly scope: TagScope;
  readonly decisions: readonly string[];
}

class Walker {
  readonly #sources: TemplateSources;
  readonly #trees = new Map<string, TagNode[]>();
  /** Whether nodes close all that they open, whatever the answers are; then they need not be walked again. */
  readonly #closed = new Map<readonly TagNode[], boolean>();
  readonly #places = new Map<Tag, Place>();
  #answers = new Map<string, boolean>();
  #open: Passed[] = [];
  #mistake: Passed[] | null = null;
  #steps = 0;

  constructor(sources: TemplateSources) {
    this.#sources = sources;
  }

  /** All ways through a template. */
  ways(name: string): Way[] {
    return this.#ways(this.#tree(name), name);
  }

  #ways(nodes: readonly TagNode[], template: string): Way[] {
    const before = [this.#answers, this.#open, this.#mistake] as const;
    const ways: Way[] = [];
    let answers: [string, boolean][] = [];
    do {
      if (ways.length >= mostRuns) throw new TooMuch();
      this.#answers = new Map(answers);
      this.#open = [];
      this.#mistake = null;
      this.#steps = 0;
      this.#walk(nodes, { template, scope: { id: '', around: undefined }, decisions: [] });
      const unclosed = this.#open.at(-1);
      answers = [...this.#answers];
      const decided = new Set(answers.map(([key, answer]) => decision(key, answer)));
      ways.push({ decided, mistake: this.#mistake ?? (unclosed === undefined ? null : [unclosed]) });
      // The next way has another answer to the last question that can have one.
      while (answers.at(-1)?.[1] === false) answers.pop();
      const last = answers.pop();
      if (last === undefined) break;
      answers.push([last[0], false]);
    } while (answers.length > 0);
    [this.#answers, this.#open, this.#mistake] = before;
    return ways;
  }

  #tree(name: string): TagNode[] {
    const known = this.#trees.get(name) ?? tagTree(this.#sources[name] ?? '');
    if (known === null) throw new TooMuch();
    this.#trees.set(name, known);
    return known;
  }

  #isClosed(nodes: readonly TagNode[], template: string): boolean {
    const known =
      this.#closed.get(nodes) ?? this.#ways(nodes, template).every(({ mistake }) => mistake === null);
    this.#closed.set(nodes, known);
    return known;
  }

  #walk(nodes: readonly TagNode[], here: Here): void {
    for (const node of nodes) {
      if (this.#mistake !== null) return;
      if (++this.#steps > mostSteps) throw new TooMuch();
      if (node.kind === 'tag') this.#pass(node, here);
      else if (node.kind === 'part') {
        const tree = this.#tree(node.name);
        if (this.#isClosed(tree, node.name)) continue;
        const { scope } = here;
        const id =
          node.field === '='
            ? `${scope.id}>${node.start}`
            : node.field === undefined
              ? scope.id
              : keyOf(node.field, scope);
        this.#walk(tree, { ...here, template: node.name, scope: { ...scope, id } });
      } else if (
        !(this.#isClosed(node.inside, here.template) && this.#isClosed(node.otherwise, here.template))
      )
        this.#block(node, here);
    }
  }

  #pass(tag: Tag, { template, decisions }: Here): void {
    const place = this.#places.get(tag) ?? { template, tag };
    this.#places.set(tag, place);
    const passed = { place, decisions };
    if (!tag.closes) {
      this.#open.push(passed);
      return;
    }
    const last = this.#open.pop();
    if (last?.place.tag.name !== tag.name) this.#mistake = [...(last === undefined ? [] : [last]), passed];
  }

  #block({ name, field, inside, otherwise }: Block, here: Here): void {
    const { scope } = here;
    const key = keyOf(field, scope);
    const told = itemAnswer(field, scope);
    const isThere = told ?? this.#answer(key);
    const after = (question: string, answer: boolean): Here => ({
      ...here,
      decisions: [...here.decisions, decision(question, answer)],
    });
    const next = told === undefined ? after(key, isThere) : here;
    if (isThere === (name === 'unless')) this.#walk(otherwise, next);
    else if (name === 'with') this.#walk(inside, { ...next, scope: { ...scope, id: key, around: scope } });
    else if (name !== 'each') this.#walk(inside, next);
    else {
      const count = this.#answer(`${key}#`) ? 3 : 1;
      const each = after(key, true);
      for (let index = 0; index < count; index++) {
        const item = { first: index === 0, last: index === count - 1 };
        this.#walk(inside, {
          ...each,
          decisions: [...each.decisions, decision(`${key}#`, count === 3)],
          scope: { id: `${key}[${index}]`, around: scope, item },
        });
      }
    }
  }

  #answer(key: string): boolean {
    const answer = this.#answers.get(key) ?? true;
    this.#answers.set(key, answer);
    return answer;
  }
}

function decision(key: string, answer: boolean): string {
  return `${key}=${answer}`;
}
