import type { TemplateSources } from './compile-template.ts';
import { everyWay, TooMuch } from './every-way.ts';
import { itemAnswer, keyOf, type TagScope } from './tag-scope.ts';
import { type Block, type Part, type Tag, type TagNode, tagTree } from './tag-tree.ts';

/** Most tags, blocks and parts on one way. */
const mostSteps = 20_000;

/** A tag on one way, with the answers that lead to it. */
export interface PassedTag {
  readonly template: string;
  /** The same object on every way. */
  readonly tag: Tag;
  readonly decisions: readonly string[];
}

/** One way through a template: its answers, and the tags of which one is wrong, likelier ones first; null for none. */
export interface Way {
  readonly decided: ReadonlySet<string>;
  readonly mistake: readonly PassedTag[] | null;
}

/** Where a walk is: in which template, with what in reach, by which answers. */
interface Here {
  readonly template: string;
  readonly scope: TagScope;
  readonly decisions: readonly string[];
}

/** The ways through templates that their questions for fields open. Throws `TooMuch` where they cannot be gone through. */
export class TagWays {
  readonly #sources: TemplateSources;
  readonly #trees = new Map<string, TagNode[]>();
  readonly #closed = new Map<readonly TagNode[], boolean>();

  constructor(sources: TemplateSources) {
    this.#sources = sources;
  }

  /** All ways through a template. */
  through(name: string): Way[] {
    return this.#ways(this.tree(name), name);
  }

  tree(name: string): TagNode[] {
    const known = this.#trees.get(name) ?? tagTree(this.#sources[name] ?? '');
    if (known === null) throw new TooMuch();
    this.#trees.set(name, known);
    return known;
  }

  /** Whether nodes close all that they open, whatever the answers are; then a walk need not go into them. */
  areClosed(nodes: readonly TagNode[], template: string): boolean {
    const known =
      this.#closed.get(nodes) ?? this.#ways(nodes, template).every(({ mistake }) => mistake === null);
    this.#closed.set(nodes, known);
    return known;
  }

  #ways(nodes: readonly TagNode[], template: string): Way[] {
    return everyWay((answer) => {
      const walk = new Walk(this, answer);
      walk.into(nodes, { template, scope: { id: '', around: undefined }, decisions: [] });
      return walk.end();
    });
  }
}

/** A walk through a template with one answer to each question. It ends at the first mistake. */
class Walk {
  readonly #all: TagWays;
  readonly #answer: (question: string) => boolean;
  readonly #decided = new Set<string>();
  readonly #open: PassedTag[] = [];
  #mistake: PassedTag[] | null = null;
  #steps = 0;

  constructor(all: TagWays, answer: (question: string) => boolean) {
    this.#all = all;
    this.#answer = answer;
  }

  into(nodes: readonly TagNode[], here: Here): void {
    for (const node of nodes) {
      if (this.#mistake !== null) return;
      if (++this.#steps > mostSteps) throw new TooMuch();
      if (node.kind === 'tag') this.#pass(node, here);
      else if (node.kind === 'part') this.#part(node, here);
      else this.#block(node, here);
    }
  }

  end(): Way {
    const unclosed = this.#open.at(-1);
    return { decided: this.#decided, mistake: this.#mistake ?? (unclosed === undefined ? null : [unclosed]) };
  }

  #pass(tag: Tag, { template, decisions }: Here): void {
    const passed = { template, tag, decisions };
    if (!tag.closes) {
      this.#open.push(passed);
      return;
    }
    const last = this.#open.pop();
    if (last?.tag.name !== tag.name) this.#mistake = [...(last === undefined ? [] : [last]), passed];
  }

  #part({ name, field, start }: Part, here: Here): void {
    const tree = this.#all.tree(name);
    if (this.#all.areClosed(tree, name)) return;
    const { scope } = here;
    const id = field === undefined ? scope.id : field === '=' ? `${scope.id}>${start}` : keyOf(field, scope);
    this.into(tree, { ...here, template: name, scope: { ...scope, id } });
  }

  #block({ name, field, inside, otherwise }: Block, here: Here): void {
    const { template, scope } = here;
    if (this.#all.areClosed(inside, template) && this.#all.areClosed(otherwise, template)) return;
    const key = keyOf(field, scope);
    const byPlace = itemAnswer(field, scope);
    const [isThere, next] = byPlace === undefined ? this.#ask(key, here) : [byPlace, here];
    if (isThere === (name === 'unless')) this.into(otherwise, next);
    else if (name === 'each') this.#items(inside, key, next);
    else if (name === 'with') this.into(inside, { ...next, scope: { ...scope, id: key, around: scope } });
    else this.into(inside, next);
  }

  /** A list of one item and one of three: an item may be the first, the last, both or neither. */
  #items(inside: readonly TagNode[], list: string, here: Here): void {
    const [isLong, each] = this.#ask(`${list}#`, here);
    const last = isLong ? 2 : 0;
    for (let index = 0; index <= last; index++) {
      const item = { first: index === 0, last: index === last };
      this.into(inside, { ...each, scope: { id: `${list}[${index}]`, around: here.scope, item } });
    }
  }

  /** The answer to a question, and where the walk is with it. */
  #ask(question: string, here: Here): [boolean, Here] {
    const answer = this.#answer(question);
    const decision = `${question}=${answer}`;
    this.#decided.add(decision);
    return [answer, { ...here, decisions: [...here.decisions, decision] }];
  }
}
