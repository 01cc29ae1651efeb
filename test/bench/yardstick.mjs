// What a script of one's own would do: read every draft of a folder with js-yaml and check its shape with zod. It gives
// no places and knows no rules; the benchmark compares the program with it.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { load } = require('js-yaml');
const z = require('zod');

const text = z.string();
const factor = z.object({
  level: text,
  text: text.optional(),
  statements: z.array(text).optional(),
  supports: z.array(text).optional(),
  rationale: text.optional(),
});
const shape = z.object({
  cxpd: z.number(),
  position: z.looseObject({ title: text, payPlan: text, series: text, grade: z.number().optional() }),
  organization: z.object({
    agency: text,
    acronym: text.optional(),
    subdivisions: z.array(text).optional(),
  }),
  introduction: text.optional(),
  duties: z.array(
    z.looseObject({ title: text, percent: z.number().min(1).max(100), tasks: z.array(text).min(1) }),
  ),
  factors: z.record(text, factor).optional(),
});

const [folder] = process.argv.slice(2);
let wrong = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !fits(path.join(entry.parentPath, entry.name))) wrong++;
}
process.stdout.write(`${wrong} drafts do not fit\n`);

function fits(file) {
  try {
    return shape.safeParse(load(readFileSync(file, 'utf8'))).success;
  } catch {
    return false;
  }
}
