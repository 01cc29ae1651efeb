import path from 'node:path';
import { texts as documents } from '#builtin/document-texts';
import { configName } from '../config/config-schema.ts';
import { visible } from '../diagnostics/visible.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { editText } from '../source/edit/edit-text.ts';
import { readAtMost, readText } from '../source/read-text.ts';
import { nearestWord } from '../text/nearest.ts';
import { originalMark } from './own-templates.ts';
import { say } from './say.ts';
import { createSetups, findConfig } from './setups.ts';
import { shownPath } from './shown-path.ts';
import type { TemplatesOptions } from './templates.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** The folder that is made for templates where the settings name none. */
const usualFolder = 'templates';

/** Copies built-in templates into the agency's folder, which the settings then name. */
export async function ejectTemplates(
  names: readonly string[],
  options: TemplatesOptions,
  io: Io,
): Promise<number> {
  if (names.length === 0) {
    throw new UserError('Unexpected end after templates eject, expected the name of a template.', {
      hint: 'Type cxpd templates list to see them, then cxpd templates eject pd, for example.',
    });
  }
  for (const name of names) checkKnown(name);
  if (options.print === true) {
    for (const name of names) io.stdout(documents[name] ?? '');
    return 0;
  }
  const folder = await ownFolder(options, io);
  const targets = names.map((name) => ({ name, file: shownPath(path.join(folder, `${name}.hbs`), io) }));
  for (const { file } of targets) {
    if (options.force !== true && (await io.stat(file)) !== null) {
      throw new UserError(`${file} is there already; nothing is written.`, {
        hint: 'It may hold your changes. --force replaces it; --print shows the original only.',
      });
    }
  }
  for (const { name, file } of targets) {
    const text = originalMark(name) + (documents[name] ?? '');
    await writeOrExplain(file, new TextEncoder().encode(text), io, 'Mend that and type the same again.');
    io.stdout(`${visible(file)}\n`);
  }
  say(io, 'Change it there; "cxpd templates check" tells whether all is right, and exports use it.');
  return 0;
}

function checkKnown(name: string): void {
  if (Object.hasOwn(documents, name)) return;
  const near = nearestWord(name, Object.keys(documents));
  throw new UserError(`There is no template "${name}".`, {
    hint: near === undefined ? 'Type cxpd templates list to see them.' : `Did you mean ${near}?`,
  });
}

/** The folder for own templates: the first that the settings name, or a new one that they are made to name. */
async function ownFolder({ config }: TemplatesOptions, io: Io): Promise<string> {
  const { templates: folders } = await createSetups(io, { config }).forFolder('.');
  const [first] = folders;
  if (first !== undefined) return first;
  const found = config === undefined ? await findConfig(io.cwd, io) : path.resolve(io.cwd, config);
  const file = found ?? path.resolve(io.cwd, configName);
  const shown = shownPath(file, io);
  const before = found === null ? '' : readText(await io.readFile(file, readAtMost)).text;
  const added = `${usualFolder}`;
  const text =
    before === null || before.trim() === ''
      ? `# Settings of cxpd for the drafts in this folder and below it.\ntemplates: [${added}]\n`
      : editText(before, [{ kind: 'set', path: ['templates'], value: [added] }], () => []);
  if (text === null || before === null) {
    throw new UserError(`${shown} names no folder for templates, and cannot be changed as it is written.`, {
      hint: `Add the line "templates: [${added}]" to it, and type the same again.`,
    });
  }
  await writeOrExplain(file, new TextEncoder().encode(text), io, 'Mend that and type the same again.');
  say(io, `${shown} now names the folder ${added} for your templates.`);
  return path.resolve(path.dirname(file), added);
}
