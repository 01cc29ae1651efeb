import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Report, reportOf } from '../../src/diagnostics/report.ts';
import { renderMarkdownReport } from '../../src/reporters/markdown-report.ts';
import { fileReport, finding, fullReport, hostileReport, joined } from './report-samples.ts';

function render(report: Report, options = {}): string {
  return joined(renderMarkdownReport(report, options));
}

/** A line without escaped signs, code and what we put there ourselves, in the order in which Markdown reads them. */
function livelyText(line: string): string {
  return line.replaceAll(/\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|<br>|<!-- -->|<span>\$<\/span>/g, '·');
}

/** The last line of the table of findings. */
function lastRow(message: string): string {
  return (
    render(reportOf([fileReport({ diagnostics: [finding({ message })] })]))
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}

test('a page has totals, then a table for each file with findings, then what did not run', () => {
  expect(render(fullReport, { hidden: 2 })).toMatchInlineSnapshot(`
    "# Check of position descriptions

    | Drafts checked | Files skipped | Errors | Warnings | Infos | Rules not run |
    | --- | --- | --- | --- | --- | --- |
    | 2 | 1 | 2 | 1 | 1 | 2 |

    Stage: draft

    2 findings below error not shown.

    ## \`cxpd.config.yaml\`

    | Place | Severity | Finding | Rule |
    | --- | --- | --- | --- |
    | 2:1 | error | Unexpected rule "x". | \`config-rule\` |

    ## \`pds/a.yaml\`

    | Place | Severity | Finding | Rule |
    | --- | --- | --- | --- |
    | 2:1 | error | Unexpected total of 90 percent, expected 100.<br>Fix: Give 10 percent more to the duties.<br>See \`pds/a.yaml:3:5\` The first duty.<br>See \`lib/x.yaml\` MD-01 in the library x | \`duties-total-100\` |
    | 2:1 | warning | Unexpected one duty. | \`duties-count\` |
    | 2:1 | info | Unexpected "assists". | \`duty-vague\` |

    - Not run, because factors could not be read: factor-level, grade-points
    - The rules for grades do not apply: there is no grade.
    "
  `);
});

test('text cannot become a mention, a link, a picture, a formula or a cell', () => {
  expect(lastRow('@everyone')).toContain('| @<!-- -->everyone |');
  expect(lastRow('https://a.example www.a.example')).toContain(
    'https:<!-- -->//a.example www<!-- -->.a.example',
  );
  expect(lastRow('see #12 and GH-12')).toContain('see #<!-- -->12 and GH-<!-- -->12');
  expect(lastRow('a :heart_eyes: b')).toContain('a :<!-- -->heart\\_eyes: b');
  expect(lastRow('$1 or $2')).toContain('<span>$</span>1 or <span>$</span>2');
  expect(lastRow('a | b <img src=x> [x](y) `z`')).toContain('a \\| b \\<img src=x\\> \\[x\\](y) \\`z\\`');
});

test('names of files stand as code, whatever signs they hold', () => {
  const headings = (file: string): string =>
    render(reportOf([fileReport({ file, diagnostics: [finding()] })]))
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .join();
  expect(headings('a`b``c.yaml')).toBe('## ```a`b``c.yaml```');
  expect(headings('`a.yaml')).toBe('## `` `a.yaml ``');
  expect(headings('a\n## b.yaml')).toBe('## `a␊## b.yaml`');
});

test('a page that would be too long ends in good order and says how much more there is', () => {
  const files = Array.from({ length: 30 }, (_, index) =>
    fileReport({
      file: `${index}.yaml`,
      diagnostics: [finding(), finding(), finding({ message: 'é'.repeat(50) })],
    }),
  );
  const report = reportOf(files);
  const whole = render(report);
  for (const limit of [2000, 2001, 3000, 5000, Buffer.byteLength(whole)]) {
    const page = render(report, { limit });
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(limit);
    const rows = page.match(/^\| \d+:\d+ \|/gm)?.length ?? 0;
    expect(page).toContain(`: ${90 - rows} findings more.`);
    expect(rows).toBeGreaterThan(0);
  }
  expect(render(report, { limit: Buffer.byteLength(whole) + 400 })).toBe(whole);
});

test('whatever a report holds, each finding is one row of four cells, with no markup of its own', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const page = render(report);
      const { errors, warnings, infos } = report.summary;
      const rows = page.split('\n').filter((line) => /^\| \d+:\d+ \|/.test(line));
      expect(rows).toHaveLength(errors + warnings + infos);
      for (const row of rows) {
        expect(row.replaceAll(/\\./g, '').split('|')).toHaveLength(6);
        expect(livelyText(row)).not.toMatch(/[<>[\]`$]|@\w|:\/\//);
      }
      const allowed = /^(?:$|# |## `|\||- |Stage: )/;
      expect(page.split('\n').filter((line) => !allowed.test(line))).toEqual([]);
    }),
  );
});
