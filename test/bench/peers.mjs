// Other programs that check YAML files, for the benchmark alone: pinned versions, installed into a folder outside of the
// project when they are asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const versions = { '@stoplight/spectral-cli': '6.16.3', 'ajv-cli': '5.0.0' };

/** Installs the peers, or finds them from an earlier time. Says why not, and gives null, where that fails. */
function installPeers() {
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const folder = path.join(tmpdir(), `cxpd-bench-peers-${Object.values(versions).join('-')}`);
  const spectral = path.join(folder, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const ajv = path.join(folder, 'node_modules/ajv-cli/dist/index.js');
  if (!existsSync(spectral) || !existsSync(ajv)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
    process.stderr.write(`Installing ${packages.join(' and ')} into ${folder}\n`);
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', '--loglevel=error'];
    const { status, stderr } = spawnSync('npm', ['install', ...flags, ...packages], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0 || !existsSync(spectral) || !existsSync(ajv)) {
      process.stderr.write(`The peers could not be installed, so they are not measured:\n${stderr}\n`);
      return null;
    }
  }
  return { spectral, ajv };
}

/**
 * The command lines of the peers for a folder, as Node's arguments, by what they are called; empty where they could not be
 * installed. `schema` is the file with the schema of drafts, `work` a folder for what they need.
 */
export function peerCommands(folder, schema, work) {
  const peers = installPeers();
  if (peers === null) return {};
  const ruleset = fileURLToPath(new URL('spectral.yaml', import.meta.url));
  const schemaFile = path.join(work, 'draft.schema.json');
  writeFileSync(schemaFile, JSON.stringify(schema));
  return {
    [`Spectral ${versions['@stoplight/spectral-cli']}, 20 patterns`]: [
      peers.spectral,
      'lint',
      `${folder}/**/*.yaml`,
      '--ruleset',
      ruleset,
      '--quiet',
    ],
    [`ajv-cli ${versions['ajv-cli']}, the schema`]: [
      peers.ajv,
      'validate',
      '--strict=false',
      '-s',
      schemaFile,
      '-d',
      `${folder}/**/*.yaml`,
    ],
  };
}
