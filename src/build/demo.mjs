// Runs the main job on the shipped drafts, so that a newcomer sees what the program does.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(title, args, expected) {
  process.stdout.write(`\n== ${title}\n$ cxpd ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['bin/cxpd.js', ...args], { cwd: root, stdio: 'inherit' });
  if (status === expected) return;
  process.stderr.write(`This step should have ended with exit code ${expected}, but gave ${status}.\n`);
  process.exit(1);
}

run('Validate the drafts that are ready', ['validate', 'fixtures/ok', '--quiet'], 0);
run(
  'Show what a draft with mistakes gets (exit code 1 is right here)',
  ['validate', 'fixtures/bad/total-95-percent.yaml'],
  1,
);
run('Write the Word files', ['export', 'fixtures/ok', '--out-dir', 'out', '--force'], 0);
process.stdout.write('\nThe Word files are in the folder out. Open one, or run: node bin/cxpd.js --help\n');
