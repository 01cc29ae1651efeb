import Handlebars from 'handlebars';
import type { TemplateSources } from './compile-template.ts';
import { explainTemplateSyntax } from './explain-template-syntax.ts';
import { rangeOf, shapeAt } from './field-paths.ts';
import { fieldNames, type Shape } from './shape.ts';
import type { TemplateFinding } from './template-finding.ts';
import { ToldOnce } from './told-once.ts';

/** Most parts that are gone through for one document: parts that include parts twice each would never end. */
const mostParts = 2000;

/** Most lists within lists: each level multiplies what a template writes. */
const deepestLists = 4;

/** The template of a document, and all that it may read. */
export interface TemplateOfDocument {
  readonly name: string;
  readonly shape: Shape;
}

/**
 * Checks the templates of some documents and the parts that they include without filling them, so that what no draft
 * shows is checked too: braces, blocks, fields, parts. A mistake in a part is told of once, however often it is included.
 */
export function checkFields(
  sources: TemplateSources,
  documents: readonly TemplateOfDocument[],
): TemplateFinding[] {
  const told = new ToldOnce();
  const checker = new Checker(sources, told);
  for (const document of documents) checker.check(document);
  return told.all();
}

/** Says what is wrong with a template that cannot be read at all; nothing for one that can. */
function checkTemplateSyntax(name: string, source: string): TemplateFinding[] {
  try {
    Handlebars.parse(source);
    return [];
  } catch {
    return [{ template: name, rule: 'template-syntax', ...explainTemplateSyntax(source) }];
  }
}

type Node = hbs.AST.Node;

/** Goes through templates with what is in reach: the innermost scope first. */
class Checker {
  readonly #sources: TemplateSources;
  readonly #told: ToldOnce;
  #root: Shape = 'any';
  #template = '';
  #parts = 0;
  /** Names of the templates that lead here, to find one that includes itself. */
  #including: readonly string[] = [];

  constructor(sources: TemplateSources, told: ToldOnce) {
    this.#sources = sources;
    this.#told = told;
  }

  check({ name, shape }: TemplateOfDocument): void {
    this.#root = shape;
    this.#parts = 0;
    this.#inside(name, [shape], [], 0);
  }

  #inside(name: string, scopes: readonly Shape[], including: readonly string[], lists: number): void {
    const source = this.#sources[name] ?? '';
    const syntax = checkTemplateSyntax(name, source);
    if (syntax.length > 0) {
      for (const finding of syntax) this.#told.tell(finding);
      return;
    }
    const [before, leading] = [this.#template, this.#including];
    this.#template = name;
    this.#including = [...including, name];
    this.#program(Handlebars.parse(source), scopes, lists);
    this.#template = before;
    this.#including = leading;
  }

  #program(program: hbs.AST.Program | undefined, scopes: readonly Shape[], lists: number): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scopes, lists);
  }

  #statement(node: Node, scopes: readonly Shape[], lists: number): void {
    switch (node.type) {
      case 'MustacheStatement':
        this.#value(node as hbs.AST.MustacheStatement, scopes);
        break;
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement, scopes, lists);
        break;
      case 'PartialStatement':
        this.#part(node as hbs.AST.PartialStatement, scopes, lists);
        break;
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      default:
        this.#syntax(
          node,
          'Unexpected kind of braces, expected fields, parts and the blocks each, if, unless, with.',
          'A template is data: it cannot define parts or run code.',
        );
    }
  }

  #value(node: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    if (!node.escaped) {
      this.#syntax(
        node,
        'Unexpected {{{ }}} or {{& }}, which would let text of a draft become markup, expected {{ }}.',
        'Write two braces.',
      );
    }
    if (node.params.length > 0 || node.hash !== undefined) {
      const name =
        node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : 'it';
      this.#syntax(
        node,
        `Unexpected words after ${name}, expected one field between the braces.`,
        'Write one field, such as {{position.title}}.',
      );
      return;
    }
    const shape = this.#path(node.path, scopes);
    if (shape === undefined || shape === 'text' || shape === 'any') return;
    const name = (node.path as hbs.AST.PathExpression).original;
    this.#told.tell({
      template: this.#template,
      rule: 'template-field',
      range: rangeOf(node),
      message:
        'list' in shape
          ? `Unexpected list {{${name}}}, expected a text.`
          : `Unexpected group of fields {{${name}}}, expected one of them.`,
      fix:
        'list' in shape
          ? `Write {{#each ${name}}} … {{/each}}.`
          : `Write one of ${fieldNames(shape)
              .slice(0, 8)
              .map((field) => `{{${name}.${field}}}`)
              .join(', ')}.`,
    });
  }

  #block(node: hbs.AST.BlockStatement, scopes: readonly Shape[], lists: number): void {
    const name = node.path.original;
    const [param, ...more] = node.params;
    const isKnown = ['each', 'if', 'unless', 'with'].includes(name);
    const isPlain =
      more.length === 0 && node.hash === undefined && (node.program?.blockParams ?? []).length === 0;
    if (!isKnown || param === undefined || !isPlain) {
      this.#syntax(
        node,
        isKnown
          ? `Unexpected {{#${name} …}}, expected one field after "${name}".`
          : `Unexpected block "${name}", expected one of each, if, unless, with.`,
        'Write {{#if field}} … {{/if}} or {{#each list}} … {{/each}}.',
      );
      return;
    }
    const shape = this.#path(param, scopes);
    if (name === 'each') {
      if (lists >= deepestLists) {
        this.#syntax(
          node,
          `Unexpected list within ${lists} lists, expected at most ${deepestLists}.`,
          'Take lists apart.',
        );
      }
      if (shape !== undefined && shape !== 'any' && (shape === 'text' || !('list' in shape))) {
        this.#told.tell({
          template: this.#template,
          rule: 'template-field',
          range: rangeOf(param),
          message: `Unexpected {{#each}} over something that is no list, expected a list.`,
          fix: 'Write {{#with field}} for a group of fields, or {{field}} for a text.',
        });
      }
      const item = shape !== undefined && typeof shape === 'object' && 'list' in shape ? shape.list : 'any';
      this.#program(node.program, [item, ...scopes], lists + 1);
    } else if (name === 'with') this.#program(node.program, [shape ?? 'any', ...scopes], lists);
    else this.#program(node.program, scopes, lists);
    this.#program(node.inverse, scopes, lists);
  }

  #part(node: hbs.AST.PartialStatement, scopes: readonly Shape[], lists: number): void {
    const name = node.name.type === 'PathExpression' ? (node.name as hbs.AST.PathExpression).original : null;
    const source = name === null ? undefined : this.#sources[name];
    if (name === null || source === undefined) {
      const known = Object.keys(this.#sources);
      this.#told.tell({
        template: this.#template,
        rule: 'template-field',
        range: rangeOf(node),
        message: `Unexpected part "${name ?? '(…)'}", expected the name of a part that there is.`,
        fix: 'Type "cxpd templates list" to see them.',
        ...(name === null ? {} : { missing: { written: name, name, known } }),
      });
      return;
    }
    if (this.#including.includes(name)) {
      this.#syntax(
        node,
        `Unexpected part "${name}", which includes itself, expected parts that end.`,
        'Take it out.',
      );
      return;
    }
    if (++this.#parts > mostParts) {
      this.#syntax(
        node,
        `Unexpected part, expected at most ${mostParts} in one document.`,
        'Include fewer parts.',
      );
      return;
    }
    const [context] = node.params;
    const given = context === undefined ? (scopes[0] ?? 'any') : (this.#path(context, scopes) ?? 'any');
    const named = (node.hash?.pairs ?? []).map(
      (pair) => [pair.key, this.#path(pair.value, scopes) ?? 'any'] as const,
    );
    const shape =
      named.length === 0 || given === 'any' ? given : withFields(given, Object.fromEntries(named));
    this.#inside(name, [shape, ...scopes.slice(1)], this.#including, lists);
  }

  /** What stands at a path; undefined, and told, where there is no such field. */
  #path(node: Node, scopes: readonly Shape[]): Shape | undefined {
    if (node.type === 'PathExpression') {
      const here = { template: this.#template, scopes, root: this.#root };
      return shapeAt(node as hbs.AST.PathExpression, here, this.#told);
    }
    if (node.type !== 'SubExpression') return 'text';
    this.#syntax(
      node,
      'Unexpected ( ) between the braces, expected a field.',
      'A template can only read fields.',
    );
    return undefined;
  }

  #syntax(node: Node, message: string, fix: string): void {
    this.#told.tell({
      template: this.#template,
      rule: 'template-syntax',
      range: rangeOf(node),
      message,
      fix,
    });
  }
}

function withFields(shape: Shape, more: Readonly<Record<string, Shape>>): Shape {
  const fields = typeof shape === 'object' && 'fields' in shape ? shape.fields : {};
  return { fields: { ...fields, ...more } };
}
