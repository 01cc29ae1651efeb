import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The licenses of the packages whose code stands in the bundles, as one Markdown text. */
export async function notices(root, metafile) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found !== null) folders.add(found[1]);
  }
  const sections = await Promise.all([...folders].sort().map((folder) => section(path.join(root, folder))));
  return ['# Third-party notices', 'The program contains code of these packages.', ...sections, ''].join(
    '\n\n',
  );
}

async function section(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? `License: ${license}` : await readFile(path.join(folder, file), 'utf8');
  return `## ${name} ${version} (${license})\n\n\`\`\`\`text\n${text.trim()}\n\`\`\`\``;
}
