import { deriveOnce } from '../../standards/derive-once.ts';
import type { PlainLanguage } from '../../standards/plain-language.ts';
import { passiveFinder } from '../../text/passive.ts';
import type { Rule } from '../rule.ts';
import { ownProse, ownProsePaths } from './own-prose.ts';
import { quoted, reportSection, type Spot } from './report-section.ts';

/** Most sentences say who does what. */
export const passiveVoice: Rule = {
  id: 'passive-voice',
  severity: 'info',
  from: 'classification',
  summary: 'Most sentences of a section are active: they say who does what.',
  explain:
    'A passive sentence leaves open who does the work, and that is what a classifier looks for. Name the person who acts: ' +
    '"The employee prepares the report" instead of "The report is prepared". Sentences on how work is reviewed or where it ' +
    'is performed do not count.',
  source: 'GSA, Federal Plain Language Guidelines (active voice); the share is our own measure',
  requires: ownProsePaths,
  style: true,
  check({ merged, standards, report }) {
    const { fromPercent, fewest } = standards.plainLanguage.passive;
    const find = finder(standards.plainLanguage);
    for (const { name, texts } of ownProse(merged)) {
      const passive: Spot[] = [];
      let count = 0;
      for (const { path, words } of texts) {
        for (const sentence of words.sentences) {
          const found = find(sentence);
          if (found !== null) passive.push({ path, found });
          count++;
        }
      }
      if (passive.length < fewest || passive.length * 100 < fromPercent * count) continue;
      reportSection(report, passive, {
        message: `Unexpected passive form in ${passive.length} of ${count} sentences of ${name} (${quoted(
          passive.map(({ found }) => found),
        )}), expected mostly active ones.`,
        fix: 'Begin with the person who acts, such as "The employee …" or the verb of the task.',
      });
    }
  },
};

const finder = deriveOnce(({ passive }: PlainLanguage) => passiveFinder(passive));
