import Handlebars from 'handlebars';

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
