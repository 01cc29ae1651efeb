import path from 'node:path';
import { type ReadConfig, readConfig } from '../config/read-config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import { readAtMost } from '../source/read-text.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { fileTrouble } from '../file-trouble.ts';
import { cannotRead } from './cannot-read.ts';
import { knownRules } from './known-rules.ts';
import { shownPath } from './shown-path.ts';

/** One file of settings. */
export interface SettingsLayer {
  /** Its whole path. */
  readonly file: string;
  /** The folder from which its paths are seen. */
  readonly home: string;
  readonly read: ReadConfig;
  /** The whole paths of the settings that it extends, there or not. */
  readonly bases: readonly string[];
  /** Everything that is wrong in it. */
  readonly findings: Diagnostic[];
}

/** How many files may extend one another in a row: a real agency has two or three. */
const mostInRow = 10;

/**
 * Reads settings and what they extend, the base first: what comes later wins. A file that is extended in several ways
 * counts once, where it comes first. Throws a `UserError` when the settings themselves cannot be read.
 */
export async function readSettings(file: string, io: Io): Promise<SettingsLayer[]> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, readAtMost);
  } catch (error) {
    throw cannotRead(`The settings ${shownPath(file, io)}`, error);
  }
  const layers: SettingsLayer[] = [];
  await addLayer(file, bytes, [file], layers, io);
  return layers;
}

/** `row` are the files that led here, this one included. */
async function addLayer(
  file: string,
  bytes: Uint8Array,
  row: readonly string[],
  layers: SettingsLayer[],
  io: Io,
): Promise<void> {
  const read = readConfig(bytes, knownRules);
  const home = path.dirname(file);
  const { extends: named = [] } = read.config;
  const bases = named.map((written) => path.resolve(home, written));
  const layer = { file, home, read, bases, findings: [...read.findings] };
  for (const [index, base] of bases.entries()) {
    const written = named[index] ?? '';
    if (layers.some((one) => one.file === base)) continue;
    const found = await openBase(written, base, row, io);
    if (found.bytes === null) layer.findings.push(...read.findingAt(['extends', index], found.trouble));
    else await addLayer(base, found.bytes, [...row, base], layers, io);
  }
  layers.push(layer);
}

type Trouble = Pick<SourceFinding, 'rule' | 'message' | 'fix'>;

async function openBase(
  written: string,
  base: string,
  row: readonly string[],
  io: Io,
): Promise<{ readonly bytes: Uint8Array } | { readonly bytes: null; readonly trouble: Trouble }> {
  const trouble = (message: string, fix: string) => ({
    bytes: null,
    trouble: { rule: 'extended-settings', message, fix },
  });
  if (row.includes(base)) {
    const names = [...row.slice(row.indexOf(base)), base].map((one) => path.basename(one)).join(' > ');
    return trouble(
      `Unexpected circle, expected files that end somewhere: ${names}.`,
      'Take the line out of one of these files.',
    );
  }
  if (row.length >= mostInRow) {
    return trouble(
      `Unexpected row of more than ${mostInRow} files that extend one another, expected two or three.`,
      'Name the files that are needed in one list.',
    );
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written)) {
    return trouble(
      `Unexpected address "${written}", expected the path of a file: nothing is fetched from a network.`,
      'Save the file in your folder and type its path.',
    );
  }
  const kind = await io.stat(base);
  if (kind?.kind === 'folder') {
    return trouble(
      `Unexpected folder "${written}", expected a file with settings.`,
      `Type the path of the file, such as ${written.replace(/[\\/]+$/, '')}/cxpd.config.yaml.`,
    );
  }
  if (kind === null) {
    const slashed = written.replaceAll('\\', '/');
    return trouble(
      `Unexpected settings "${written}", expected a file that is there, as seen from this file.`,
      slashed === written
        ? 'Correct the path, or delete the line. Packages are not looked up.'
        : `Type ${slashed}, which every system understands, if the file is there.`,
    );
  }
  try {
    return { bytes: await io.readFile(base, readAtMost) };
  } catch (error) {
    return trouble(
      `Unexpected settings "${written}" that cannot be read, expected a file that can: ${fileTrouble(error)}.`,
      'Mend that, or delete the line.',
    );
  }
}
