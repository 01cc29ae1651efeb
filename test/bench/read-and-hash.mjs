// The least that checking a folder anew can take: read every file and hash it. The benchmark compares the cache with it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder] = process.argv.slice(2);
const seen = new Set();
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const bytes = readFileSync(path.join(entry.parentPath, entry.name));
  seen.add(createHash('sha256').update(bytes).digest('hex'));
}
process.stdout.write(`${seen.size} different files\n`);
