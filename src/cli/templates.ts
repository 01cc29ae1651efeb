import { texts as documents } from '#builtin/document-texts';
import { visible } from '../diagnostics/visible.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { renderTable } from '../reporters/table.ts';
import { toJson } from '../reporters/to-json.ts';
import { type DocumentKind, documentKinds, documentNames } from '../template/fill-document.ts';
import { nearestWord } from '../text/nearest.ts';
import { type OriginalState, originalState, readOwnTemplates } from './own-templates.ts';
import { createSetups } from './setups.ts';
import { checkOwnTemplates } from './templates-check.ts';
import { ejectTemplates } from './templates-eject.ts';
import { showFields } from './templates-fields.ts';

/** Flags of `cxpd templates`. */
export interface TemplatesOptions {
  readonly config?: string;
  readonly format: 'text' | 'json';
  readonly print?: boolean;
  readonly force?: boolean;
}

/** `cxpd templates list|eject|check|fields`: document templates of an agency's own. */
export async function templates(
  action: string,
  names: readonly string[],
  options: TemplatesOptions,
  io: Io,
): Promise<number> {
  if (action === 'eject') return ejectTemplates(names, options, io);
  if (action === 'fields') return showFields(names, options, io);
  if (action !== 'list' && action !== 'check') {
    const near = nearestWord(action, ['list', 'eject', 'check', 'fields']);
    throw new UserError(`Unexpected "${action}" after templates, expected list, eject, check or fields.`, {
      hint: near === undefined ? 'Type cxpd templates list.' : `Did you mean cxpd templates ${near}?`,
    });
  }
  if (names.length > 0) {
    throw new UserError(`Unexpected "${names[0]}" after templates ${action}, expected nothing.`, {
      hint: 'The templates are those in the folders that cxpd.config.yaml names under "templates".',
    });
  }
  if (action === 'check') return checkOwnTemplates(options, io);
  return list(options, io);
}

async function list({ config, format }: TemplatesOptions, io: Io): Promise<number> {
  const { templates: folders } = await createSetups(io, { config }).forFolder('.');
  const own = await readOwnTemplates(folders, io);
  const names = [...new Set([...Object.keys(documents), ...own.byName.keys()])].sort(byKind);
  const rows = names.map((name) => {
    const found = own.byName.get(name);
    const state = found === undefined ? null : originalState(name, found);
    return { name, prints: printed(name), file: found?.file ?? null, original: state };
  });
  if (format === 'json') io.stdout(toJson({ version: 1, templates: rows }));
  else {
    const cells = rows.map(({ name, prints, file, original }) => [
      name,
      prints,
      file === null ? 'built in' : `${visible(file)}${original === null ? '' : stateWords[original]}`,
    ]);
    for (const line of renderTable(cells, ['left', 'left', 'left'])) io.stdout(`${line.trimEnd()}\n`);
    if (folders.length === 0) {
      io.stderr(
        'All are built in. "cxpd templates eject pd" copies one into a folder of yours, to change it there.\n',
      );
    }
  }
  return 0;
}

const stateWords: Readonly<Record<OriginalState, string>> = {
  current: '',
  changed: ' (the original has changed since)',
  gone: ' (your own part)',
  unknown: ' (nothing tells which original it was copied from)',
};

function printed(name: string): string {
  const kind = documentKinds.find((one) => one === name);
  return kind === undefined ? 'a part of others' : documentNames[kind];
}

/** Documents in their usual order, then parts by name. */
function byKind(one: string, other: string): number {
  const place = (name: string): number => {
    const found = documentKinds.indexOf(name as DocumentKind);
    return found < 0 ? documentKinds.length : found;
  };
  return place(one) - place(other) || (one < other ? -1 : 1);
}
