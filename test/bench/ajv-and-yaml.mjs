// What a script of one's own with ajv would do: read every draft of a folder with js-yaml and check it by the schema that
// editors use. It gives no places and knows no rules; the benchmark compares the program with it.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { load } = require('js-yaml');
const Ajv = require('ajv').default;

const [schema, folder] = process.argv.slice(2);
const validate = new Ajv({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
);
let wrong = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !fits(path.join(entry.parentPath, entry.name))) wrong++;
}
process.stdout.write(`${wrong} drafts do not fit\n`);

function fits(file) {
  try {
    return validate(load(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}
