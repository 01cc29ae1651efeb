import Handlebars from 'handlebars';

/** Compiled templates by name: `pd`, or `parts/prose` for one that others include. */
export type CompiledTemplates = Readonly<Record<string, Parameters<typeof Handlebars.template>[0]>>;

/** A filled template: view in, HTML out. */
export type FillTemplate = (view: object) => string;

/** Makes the template `name` ready to fill; all others can be included as `{{> parts/prose}}`. */
export function prepareTemplate(templates: CompiledTemplates, name: string): FillTemplate {
  const template = templates[name];
  if (template === undefined) throw new Error(`There is no document template ${name}`);
  const handlebars = Handlebars.create();
  for (const helper of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(helper);
  for (const [part, compiled] of Object.entries(templates)) {
    if (part !== name) handlebars.registerPartial(part, handlebars.template(compiled));
  }
  const fill = handlebars.template(template);
  return (view) => {
    try {
      return fill(view);
    } catch (error) {
      throw new Error(`The document template ${name} could not be filled`, { cause: error });
    }
  };
}
