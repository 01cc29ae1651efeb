import type { Range } from '../diagnostics/diagnostic.ts';
import { fieldNames, fieldOf, type Shape } from './shape.ts';
import type { ToldOnce } from './told-once.ts';

/** Where in a template a field is asked for. */
export interface FieldPlace {
  readonly template: string;
  /** What is in reach, the innermost first. */
  readonly scopes: readonly Shape[];
  /** All that the document has. */
  readonly root: Shape;
}

/** Names with @ that lists give. */
const itemNames = ['index', 'first', 'last', 'key'];

/** What stands at a path such as `../position.title`; undefined, and told, where there is no such field. */
export function shapeAt(
  path: hbs.AST.PathExpression,
  { template, scopes, root }: FieldPlace,
  told: ToldOnce,
): Shape | undefined {
  const place = { template, range: rangeOf(path) };
  const [name = '', ...others] = path.parts;
  if (path.data && name !== 'root') {
    if (itemNames.includes(name)) return 'text';
    const step = { ...place, written: path.original, steps: [`@${name}`], step: 0 };
    told.meet(
      step,
      [...itemNames, 'root'].map((one) => `@${one}`),
    );
    told.miss(step);
    return undefined;
  }
  const scope = path.data ? root : scopes[path.depth];
  if (scope === undefined) {
    told.tell({
      ...place,
      rule: 'template-syntax',
      message: `Unexpected "../" in ${path.original}, expected no more of them than blocks around it.`,
      fix: 'Delete one "../".',
    });
    return undefined;
  }
  const steps = path.data ? others : path.parts;
  let shape = scope;
  for (const [step, next] of steps.entries()) {
    const here = { ...place, written: path.original, steps, step };
    if (shape !== 'any') told.meet(here, fieldNames(shape));
    const found = fieldOf(shape, next);
    if (found === undefined) {
      told.miss(here);
      return undefined;
    }
    shape = found;
  }
  return shape;
}

/** Where something stands in its template. */
export function rangeOf({ loc }: hbs.AST.Node): Range {
  const { start, end } = loc;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
