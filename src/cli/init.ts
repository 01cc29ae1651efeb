import path from 'node:path';
import { folder } from '#builtin/folder';
import { visible } from '../diagnostics/visible.ts';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { say } from './say.ts';
import { configSchemaText, schemaText } from './schema.ts';
import { version } from './version.ts';
import { writeOrExplain } from './write-or-explain.ts';
import { typedName } from './typed-path.ts';

/** Flags of `cxpd init`. */
export interface InitOptions {
  readonly dryRun?: boolean;
}

const writeHint = 'Mend that and type the same again: what is made already stays.';

/**
 * `cxpd init [dir]`: makes a folder for position descriptions. What is there already is left alone. Throws a
 * `UserError` when something cannot be written; what was written before stays, and the next run goes on.
 */
export async function init(dir: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const home = forwardSlashes(path.normalize(dir ?? '.'));
  const kind = dir === '' ? 'other' : ((await io.stat(home))?.kind ?? 'folder');
  if (kind !== 'folder') {
    throw new UserError(`"${dir}" is not a folder.`, {
      hint: 'Name a folder; it is made when it is not there.',
    });
  }
  const isDry = options.dryRun === true;
  let kept = 0;
  let made = 0;
  for (const [name, text] of files()) {
    const file = forwardSlashes(path.join(home, name));
    const isThere = (await io.stat(file)) !== null;
    if (isThere) kept++;
    else {
      made++;
      if (!isDry) await writeOrExplain(file, new TextEncoder().encode(text), io, writeHint);
    }
    const what = isThere ? 'kept, as it is there already' : isDry ? 'would be made' : 'made';
    io.stdout(`${visible(file)}: ${what}\n`);
  }
  if (isDry) say(io, `Nothing is written: ${made} files would be made, ${kept} kept.`);
  else tellNext(home, made, kept, io);
  return 0;
}

/** Every file by its path below the folder; the schema is of this version of the program. */
function files(): [string, string][] {
  const named = Object.entries(folder).map(([name, text]): [string, string] => [
    name,
    text.replaceAll('{version}', version),
  ]);
  return [...named, ['cxpd.schema.json', schemaText()], ['cxpd.config.schema.json', configSchemaText()]];
}

function tellNext(home: string, made: number, kept: number, io: Io): void {
  if (made === 0) {
    say(io, 'Nothing to do: every file is there already.');
    return;
  }
  const there = kept === 0 ? '' : `, ${kept} kept as they were`;
  const first = forwardSlashes(path.join(home, 'pds/my-position.yaml'));
  say(io, `${made} files made${there}. What to do next:`);
  say(io, `  cxpd new ${typedName(first)}   to answer questions and have a draft`);
  say(
    io,
    `  cxpd validate ${typedName(forwardSlashes(path.join(home, 'pds')))}   to check the drafts, the example among them`,
  );
  say(
    io,
    `  ${forwardSlashes(path.join(home, 'README.md'))} tells colleagues the rest, and what the check on GitHub needs.`,
  );
}
