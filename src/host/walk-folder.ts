import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Walk } from '../io.ts';
import { mayEnter } from './may-enter.ts';

/** Folders that hold no drafts: those that start with a dot, and packages. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** A folder to visit: its path below the first one, with forward slashes and one at its end, and its real place. */
interface Visit {
  readonly below: string;
  /** Null when links lead to it, so that its place has to be asked for. */
  readonly real: string | null;
}

/** Folders that are read without a pause: Ctrl-C is heard in between. Node's threads for files would take longer. */
const atOnce = 64;

/**
 * The files below a folder, as paths from there with forward slashes after `typed`; the folder itself is the empty path
 * after it. Links are followed, after all real folders, and each real folder is visited once, so links in a circle end.
 * Pipes and devices are left alone.
 */
export async function walkFolder(folder: string, typed = ''): Promise<Walk> {
  const files: string[] = [];
  const closed: string[] = [];
  const seen = new Set<string>();
  const waiting: Visit[] = [{ below: '', real: null }];
  const linked: Visit[] = [];

  const visit = ({ below, real }: Visit): void => {
    const whole = path.join(folder, below);
    if (!mayEnter(whole)) {
      closed.push(typed + below.slice(0, -1));
      return;
    }
    try {
      const place = real ?? realpathSync.native(whole);
      if (seen.has(place)) return;
      seen.add(place);
      for (const entry of readdirSync(whole, { withFileTypes: true })) {
        const at = below + entry.name;
        const kind = kindOf(entry) ?? kindOfLink(path.join(folder, at));
        if (kind === 'file') files.push(typed + at);
        else if (kind === 'other' || isPassedOver(entry.name)) continue;
        else if (kind === 'link') linked.push({ below: `${at}/`, real: null });
        else waiting.push({ below: `${at}/`, real: path.join(place, entry.name) });
      }
    } catch {
      closed.push(typed + below.slice(0, -1));
    }
  };
  let visited = 0;
  while (waiting.length + linked.length > 0) {
    // One link after the other, in the order of their names: several may lead to one folder.
    const isLinked = waiting.length === 0;
    linked.sort((one, other) => (one.below < other.below ? -1 : 1));
    const now = isLinked ? linked.splice(0, 1) : waiting.splice(0);
    for (const one of now) {
      visit(one);
      if (++visited % atOnce === 0) await new Promise<void>((done) => setImmediate(done));
    }
  }
  return { files: sortedOnce(files), closed: sortedOnce(closed) };
}

/** Names that are not in UTF-8 are told with a sign in place of what is not, so that several may be told alike. */
function sortedOnce(names: string[]): string[] {
  return names.sort().filter((name, place, all) => name !== all[place - 1]);
}

/** Null for a link, which tells nothing of where it leads. */
function kindOf(entry: Dirent): 'file' | 'folder' | 'other' | null {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? null : 'other';
}

/** A link to nothing counts as a file, so that it is reported when somebody asks for its kind of file. */
function kindOfLink(at: string): 'file' | 'link' | 'other' {
  try {
    const target = statSync(at);
    if (target.isDirectory()) return 'link';
    return target.isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}
