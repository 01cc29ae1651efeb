import type { OwnDocumentTemplates } from '../build-document.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { OwnTemplates } from './own-templates.ts';
import { renderFile } from '../reporters/text-report.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';
import type { Setup } from './read-setup.ts';

/** An agency's own templates: ready to fill, and as the texts that can be sent to a worker. */
export interface ExportTemplates {
  readonly ready: OwnDocumentTemplates;
  readonly texts: OwnTemplates;
}

/** Gives the templates that the documents of a setup are made from; undefined for the built-in ones. */
export type TemplatesFor = (setup: Setup) => Promise<ExportTemplates | undefined>;

/**
 * Reads the agency's own templates, once for each folder that settings name. Those with a mistake are shown and end the
 * run with a `UserError`, before anything is written.
 */
export function createTemplatesFor(io: Io): TemplatesFor {
  const known = new Map<string, Promise<ExportTemplates | undefined>>();
  return (setup) => {
    if (setup.templates.length === 0) return Promise.resolve(undefined);
    const key = setup.templates.join('\n');
    const before = known.get(key) ?? readTemplates(setup, io);
    known.set(key, before);
    return before;
  };
}

async function readTemplates(setup: Setup, io: Io): Promise<ExportTemplates | undefined> {
  const { compileOwnTemplates, readOwnTemplates, templateReports } = await import('./template-commands.ts');
  const own = await readOwnTemplates(setup.templates, io);
  const reports = templateReports(own, setup);
  const faulty = reports.filter(({ diagnostics }) => diagnostics.length > 0);
  if (faulty.length > 0) {
    const paint = await paintFor('stderr', io);
    for (const report of faulty) io.stderr(`${renderFile(report, { paint })}\n`);
    throw new UserError('The document templates of your own have mistakes; nothing is written.', {
      hint: 'Mend them, see above; "cxpd templates check" tells whether all is right.',
    });
  }
  for (const { skipped, file } of reports) for (const note of skipped) say(io, `${file}: ${note}`);
  return own.byName.size === 0 ? undefined : { ready: compileOwnTemplates(own), texts: own };
}
