import Handlebars from 'handlebars';

/** Texts of templates by name: `pd`, or `parts/prose` for one that others include. */
export type TemplateSources = Readonly<Record<string, string>>;

/** A compiled template: view in, HTML out. */
export type FillTemplate = (view: object) => string;

/** The only block helpers that a template may use. Everything else is worked out before, so that a template is data. */
const helpers = { each: true, if: true, unless: true, with: true };

/**
 * Compiles the template `name`; all others can be included as `{{> parts/prose}}`. Values are escaped as HTML, a
 * field that the view does not have is an error and never an empty place.
 */
export function compileTemplate(sources: TemplateSources, name: string): FillTemplate {
  const source = sources[name];
  if (source === undefined) throw new Error(`There is no document template ${name}`);
  const handlebars = Handlebars.create();
  for (const helper of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(helper);
  const options = { strict: true, knownHelpers: helpers, knownHelpersOnly: true, preventIndent: true };
  for (const [part, text] of Object.entries(sources)) {
    if (part !== name) handlebars.registerPartial(part, handlebars.compile(text, options));
  }
  const fill = handlebars.compile(source, options);
  return (view) => {
    try {
      return fill(view);
    } catch (error) {
      throw new Error(`The document template ${name} could not be filled`, { cause: error });
    }
  };
}
