import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkText, smallDraft } from './check-text.ts';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const drafts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?:ok|bad|rules)\b.*\.yaml$/.test(file) && !file.endsWith('library.yaml'))
  .sort()
  .map((file) => [file, readFileSync(folder + file, 'utf8')] as const);

describe('today', () => {
  it('is not used for a draft without dates', () => {
    expect(checkText(smallDraft).usesToday).toBe(false);
  });

  it('is used where a date may lie ahead', () => {
    const draft = `${smallDraft}requirements: opm-cx-strategist-gs13\nhiring:\n  pdSentToOpmOn: 2026-11-20\n`;
    expect(checkText(draft, { stage: 'draft' }).usesToday).toBe(false);
    expect(checkText(draft, { stage: 'talent-pool' }).usesToday).toBe(true);
  });

  it('is used where a reference may have aged by now', () => {
    const draft = smallDraft.replace('Leads studies', 'Leads studies under the Paperwork Reduction Act');
    const aged = smallDraft.replace(
      'Leads studies',
      'Leads studies under the Biden-Harris Management Agenda',
    );
    expect(checkText(draft).usesToday).toBe(false);
    expect(checkText(aged).usesToday).toBe(true);
  });

  it('changes nothing in results for which it was not used', () => {
    const fixed = drafts.filter(([, text]) => !checkText(text, { today: '1990-01-01' }).usesToday);
    expect(fixed.length).toBeGreaterThan(drafts.length / 2);
    for (const [file, text] of fixed) {
      const then = checkText(text, { today: '1990-01-01' });
      expect(checkText(text, { today: '2090-12-31' }), file).toEqual(then);
    }
  });

  it('changes nothing at the last stage either', () => {
    for (const [file, text] of drafts) {
      const then = checkText(text, { stage: 'offer', today: '1990-01-01' });
      if (then.usesToday) continue;
      expect(checkText(text, { stage: 'offer', today: '2090-12-31' }), file).toEqual(then);
    }
  });
});
