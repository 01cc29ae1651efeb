import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Walk } from '../io.ts';

/** Folders that hold no drafts: those that start with a dot, and packages. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/**
 * The files below a folder. Links are followed, after all real folders, and each real folder is visited once, so
 * links in a circle end. Pipes and devices are left alone.
 */
export async function walkFolder(folder: string): Promise<Walk> {
  const files: string[] = [];
  const closed: string[] = [];
  const seen = new Set<string>();
  const waiting = [folder];
  const linked: string[] = [];
  for (;;) {
    const next = waiting.shift() ?? linked.shift();
    if (next === undefined) break;
    try {
      const real = await realpath(next);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const entry of await readdir(next, { withFileTypes: true })) {
        const at = path.join(next, entry.name);
        const kind = await kindOf(entry, at);
        if (kind === 'file') files.push(at);
        else if (kind !== 'other' && !isPassedOver(entry.name)) (kind === 'link' ? linked : waiting).push(at);
      }
    } catch {
      closed.push(next);
    }
  }
  return { files: files.sort(), closed: closed.sort() };
}

/** A link to nothing counts as a file, so that it is reported when somebody asks for its kind of file. */
async function kindOf(entry: Dirent, at: string): Promise<'file' | 'folder' | 'link' | 'other'> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const target = await stat(at);
    if (target.isDirectory()) return 'link';
    return target.isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}
