import { languageUse } from '../assess/language-use.ts';
import type { Io } from '../io.ts';
import type { TextUse } from '../reporters/language-report.ts';
import { LineIndex } from '../source/line-index.ts';
import { parseSource } from '../source/parse-source.ts';
import { locate } from '../source/source-document.ts';
import { checkFiles } from './check-files.ts';
import { findDrafts } from './find-drafts.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';

/** Where the drafts that paths lead to use texts, by id, in the order of the files. Drafts that cannot be read are told. */
export async function findUses(
  paths: readonly string[],
  config: string | undefined,
  io: Io,
): Promise<ReadonlyMap<string, readonly TextUse[]>> {
  const setups = createSetups(io, { config });
  const uses = new Map<string, TextUse[]>();
  let drafts = 0;
  await checkFiles(await findDrafts(paths, setups, io), setups, io, ({ file, checked }) => {
    const text = checked.report.text ?? '';
    const { root } = parseSource(text);
    if (checked.merged === null || root === null) {
      say(io, `${file.path} cannot be read as a whole and is left out: cxpd validate shows why.`);
      return;
    }
    drafts++;
    const lines = new LineIndex(text);
    for (const { id, path } of languageUse(checked.merged)) {
      // Answers of Form B stand under the id itself.
      const spot = path[0] === 'verification' ? 'key' : 'value';
      const place = lines.position(locate(root, path, spot).start);
      uses.set(id, [...(uses.get(id) ?? []), { file: file.path, ...place }]);
    }
  });
  say(io, `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} searched.`);
  return uses;
}
