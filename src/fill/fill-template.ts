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
  const repeats = limitRepeats(handlebars);
  for (const helper of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(helper);
  for (const [part, compiled] of Object.entries(templates)) {
    if (part !== name) handlebars.registerPartial(part, handlebars.template(compiled));
  }
  const fill = handlebars.template(template);
  return (view) => {
    repeats.count = 0;
    try {
      return fill(view);
    } catch (error) {
      throw new Error(`The document template ${name} could not be filled`, { cause: error });
    }
  };
}

/** Most repeats in one document. The longest draft needs a few thousand; lists in lists could go on for hours. */
const mostRepeats = 1_000_000;

/** Lets `{{#each}}` end with an error rather than go on without end. */
function limitRepeats(handlebars: typeof Handlebars): { count: number } {
  const each = handlebars.helpers.each as Handlebars.HelperDelegate;
  const repeats = { count: 0 };
  handlebars.registerHelper(
    'each',
    function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
      const fn: Handlebars.TemplateDelegate = (item, more) => {
        if (++repeats.count > mostRepeats) throw new Error(`More than ${mostRepeats} repeats`);
        return options.fn(item, more);
      };
      return each.call(this, list, { ...options, fn });
    },
  );
  return repeats;
}
