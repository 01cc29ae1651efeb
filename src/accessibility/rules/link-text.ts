import { quote } from '../place.ts';
import type { WordLink } from '../word-content.ts';
import type { WordRule } from '../word-rule.ts';

/** Words that could stand for any link. */
const saysNothing =
  /^(?:click(?: here)?|here|this|link|this link|this page|page|website|web ?site|site|more|read more|see more|learn more|more info(?:rmation)?|details|download|go|visit)[.:!]?$/i;

/** An address as it is typed into a browser; short ones such as www.opm.gov are words enough. */
const address = /^https?:\/\/\S+$|^www\.\S{50,}$/i;

/** The words of a link say where it leads. */
export const linkText: WordRule = {
  id: 'docx-link-text',
  severity: 'warning',
  summary: 'The words of a link say where it leads.',
  explain:
    'Screen readers list the links of a document without the text around them, so "click here" says nothing, and an address ' +
    'is spelled out sign by sign. Write the name of the page and put the address behind it.',
  source: 'ICT Testing Baseline for Electronic Documents 14.A; WCAG 2.0, 2.4.4 Link Purpose',
  bad: 'Click here',
  good: 'OPM’s classification guidance',
  listen: (_, report) => ({
    paragraph: ({ links, place }) => {
      for (const link of links) {
        const remark = remarkOn(link);
        if (remark === undefined) continue;
        report({ ...remark, place, fix: 'In Word: right-click, Edit Hyperlink, Text to display.' });
      }
    },
  }),
};

function remarkOn({ text, target, holdsObject, tip }: WordLink) {
  const words = text.trim();
  const expected = 'expected words that say where it leads';
  if (words === '' && !holdsObject) {
    return target === undefined ? undefined : { message: `Unexpected link without text, ${expected}.` };
  }
  if (saysNothing.test(words) && tip.trim() === '') {
    return { message: `Unexpected link text "${quote(words)}", ${expected}.` };
  }
  if (address.test(words)) {
    return {
      severity: 'info' as const,
      message: `Unexpected address "${quote(words)}" as the text of a link, ${expected}.`,
    };
  }
  return undefined;
}
