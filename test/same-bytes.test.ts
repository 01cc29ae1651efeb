import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from './document-samples.ts';
import { bytesOf, documentsOf } from './every-document.ts';

const formats = ['docx', 'html', 'md'] as const;

/** Documents that between them use most of what a document may hold. */
const documents = [
  { name: 'every-element', model: sampleDocument('every-element', { draft: true }) },
  ...documentsOf('ok/gs13-cx-strategist', (text) => text),
  ...documentsOf('bad/verification-no', (text) => text).filter(({ kind }) => kind === 'form-b'),
];

describe('a document', () => {
  // A difference here that no template, style or fixture explains is one between systems or versions of Node.
  it('is the same file on every system, to the last byte', async () => {
    const lines: string[] = [];
    for (const { name, model } of documents) {
      for (const format of formats) {
        const hash = createHash('sha256').update(await bytesOf(model, format));
        lines.push(`${hash.digest('hex')}  ${name}.${format}`);
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/build/checksums.txt');
  });
});

describe('the built program', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'same-bytes-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The files that an export writes, by name. */
  function exported(env: NodeJS.ProcessEnv, ...drafts: readonly string[]): Map<string, string> {
    const out = mkdtempSync(path.join(folder, 'out-'));
    for (const format of formats) {
      const options = ['export', '--document', 'all', '--format', format, '--out-dir', out];
      execFileSync(process.execPath, ['bin/cxpd.js', ...options, '--allow-errors', ...drafts], {
        env: { ...process.env, ...env },
        stdio: 'pipe',
      });
    }
    return new Map(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name), 'base64')]));
  }

  it('writes the same files in any time zone and language, alone or among others', () => {
    const turkish = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
    const alone = exported({ TZ: 'Pacific/Kiritimati', ...turkish }, 'fixtures/ok/gs13-cx-strategist.yaml');
    const among = exported({ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }, 'fixtures/ok');
    expect(alone.size).toBeGreaterThanOrEqual(15);
    for (const [name, content] of alone) expect(among.get(name) === content, name).toBe(true);
  });

  it('dates files by SOURCE_DATE_EPOCH alone', () => {
    const draft = 'fixtures/ok/gs12-budget-analyst.yaml';
    const first = exported({ SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Kathmandu' }, draft);
    const second = exported({ SOURCE_DATE_EPOCH: '1700000000', TZ: 'America/Caracas' }, draft);
    const other = exported({ SOURCE_DATE_EPOCH: '99999999999' }, draft);
    expect(first).toEqual(second);
    for (const [name, content] of first) {
      if (name.endsWith('.docx')) expect(other.get(name) === content, name).toBe(false);
    }
  });
});
