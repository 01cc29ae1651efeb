import type { TagFinding } from './check-tags.ts';
import type { TemplateSources } from './compile-template.ts';
import { TooMuch } from './every-way.ts';
import { rangeAt } from './explain-template-syntax.ts';
import { type PassedTag, TagWays, type Way } from './tag-ways.ts';

/**
 * Looks for elements that a branch of a document opens and nothing closes, or closes and nothing opened. The ways through
 * the template are tried with every answer of the fields that it asks for; a mistake is one that stands in a branch with
 * which no way ends well, so that elements may open in one block and close in another. Findings name their template.
 */
export function checkBranches(
  sources: TemplateSources,
  name: string,
): (TagFinding & { readonly template: string })[] {
  try {
    return wrongTags(new TagWays(sources).through(name)).map((passed) => ({
      template: passed.template,
      ...describe(passed, sources),
    }));
  } catch (error) {
    if (error instanceof TooMuch) return [];
    throw error;
  }
}

/** The tags that are to blame, each once: those that stand behind an answer with which no way ends well. */
function wrongTags(ways: readonly Way[]): PassedTag[] {
  const good = ways.filter(({ mistake }) => mistake === null);
  // Where no way is good, every document that is made of a sample shows the mistake.
  if (good.length === 0) return [];
  const isBad = (decision: string): boolean => good.every(({ decided }) => !decided.has(decision));
  const wrong = ways.flatMap(({ mistake }) => mistake?.find(({ decisions }) => decisions.some(isBad)) ?? []);
  return [...new Map(wrong.map((passed) => [passed.tag, passed])).values()];
}

function describe({ template, tag }: PassedTag, sources: TemplateSources): TagFinding {
  const { name, closes, start, end } = tag;
  const range = rangeAt(sources[template] ?? '', start, end);
  return closes
    ? {
        range,
        message: `Unexpected \`</${name}>\`, expected \`<${name}>\` before it in the same block.`,
        fix: 'Delete it, or open the element before it.',
      }
    : {
        range,
        message: `Unexpected \`<${name}>\` that nothing closes, expected \`</${name}>\` in the same block.`,
        fix: `Write </${name}> where the element ends.`,
      };
}
