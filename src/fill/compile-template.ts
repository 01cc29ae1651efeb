import Handlebars from 'handlebars';
import type { CompiledTemplates } from './fill-template.ts';

/** The only block helpers that a template may use. Everything else is worked out before, so that a template is data. */
const helpers = { each: true, if: true, unless: true, with: true };

/**
 * Compiles a template into JavaScript: the text of an expression. The build does this, as it takes longer than filling.
 * Values are escaped as HTML, a field that the view does not have is an error and never an empty place.
 */
export function compileTemplate(source: string): string {
  const options = { strict: true, knownHelpers: helpers, knownHelpersOnly: true, preventIndent: true };
  return String(Handlebars.precompile(source, options));
}

/** Texts of templates by name: `pd`, or `parts/prose` for one that others include. */
export type TemplateSources = Readonly<Record<string, string>>;

/** Compiles templates that the build did not know. Run `checkFields` on them first: what it refuses must not get here. */
export function compileSources(sources: TemplateSources): CompiledTemplates {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => {
      // The expression is the compiler's own, in which texts of the template are quoted.
      const compiled = new Function(`return ${compileTemplate(source)}`)();
      return [name, compiled];
    }),
  );
}
