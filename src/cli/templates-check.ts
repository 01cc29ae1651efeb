import { samples } from '#builtin/samples';
import { checkDraft } from '../check-draft.ts';
import { checkTemplates, type TemplateFindings } from '../check-templates.ts';
import { type FileReport, reportOf } from '../diagnostics/report.ts';
import { texts as documents } from '#builtin/document-texts';
import type { Io } from '../io.ts';
import { count } from '../reporters/count.ts';
import { renderJsonReport } from '../reporters/json-report.ts';
import { renderFile } from '../reporters/text-report.ts';
import { supportReport } from './agency-files.ts';
import { type OwnTemplates, originalState, readOwnTemplates, withOwnTemplates } from './own-templates.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';
import type { Setup } from './read-setup.ts';
import { createSetups } from './setups.ts';
import type { TemplatesOptions } from './templates.ts';

/** Checks the agency's own templates and reports. Returns 1 when one of them cannot be used. */
export async function checkOwnTemplates({ config, format }: TemplatesOptions, io: Io): Promise<number> {
  const setup = await createSetups(io, { config }).forFolder('.');
  const own = await readOwnTemplates(setup.templates, io);
  const reports = templateReports(own, setup);
  const failed = reports.some(({ diagnostics }) => diagnostics.length > 0);
  if (format === 'json') {
    for (const part of renderJsonReport(reportOf(reports))) io.stdout(part);
    return failed ? 1 : 0;
  }
  const paint = await paintFor('stdout', io);
  for (const report of reports) {
    const told = renderFile(report, { paint });
    if (told !== '') io.stdout(`${told}\n`);
  }
  const mistakes = reports.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const all = own.byName.size + own.faults.length;
  io.stdout(`${count(all, 'template')} of your own checked: ${count(mistakes, 'error')}.\n`);
  if (setup.templates.length === 0) {
    say(io, 'The settings name no folder for templates; "cxpd templates eject pd" makes one.');
  }
  return failed ? 1 : 0;
}

/** A report for each own template, and for a built-in one in which an own one makes a mistake come up. */
export function templateReports(own: OwnTemplates, setup: Setup): FileReport[] {
  const found = own.byName.size === 0 ? new Map() : findTemplateMistakes(own, setup);
  const reports: FileReport[] = [...own.faults];
  for (const [name, template] of own.byName) {
    const report = supportReport(template.file, template.text, found.get(name) ?? []);
    reports.push(
      originalState(name, template) === 'changed' ? { ...report, skipped: [changed(name)] } : report,
    );
  }
  for (const [name, diagnostics] of found) {
    if (!own.byName.has(name))
      reports.push(supportReport(`built-in ${name}`, documents[name] ?? '', diagnostics));
  }
  return reports;
}

function findTemplateMistakes(own: OwnTemplates, { check }: Setup): TemplateFindings {
  const encoder = new TextEncoder();
  return checkTemplates({
    sources: withOwnTemplates(own),
    own: [...own.byName.keys()],
    samples: Object.entries(samples).map(([file, text]) =>
      checkDraft(file, encoder.encode(text), { ...check, settings: {} }),
    ),
    standards: check.standards,
    libraries: check.libraries,
  });
}

function changed(name: string): string {
  return `The original has changed since this copy was made; cxpd templates eject --print ${name} shows it.`;
}
