import { SaxesParser } from 'saxes';
import { explainTrouble, type OpenTag, type XmlProblem } from './xml-problem.ts';
import { markupReferences, references } from './references.ts';

class Stop extends Error {}

/**
 * Says what is wrong with a text that is not well-formed, at the first place where it goes wrong; undefined when
 * nothing is. It judges by reading the text anew with a parser of the strictest kind.
 */
export function explainXml(text: string, markup: boolean): XmlProblem | undefined {
  const parser = new SaxesParser({ fragment: markup, xmlns: false });
  parser.ENTITIES = Object.assign(Object.create(null), references, markup ? markupReferences : {});
  const open: OpenTag[] = [];
  let problem: XmlProblem | undefined;
  let closed: OpenTag | undefined;
  let start = 0;
  let end = 0;
  const stop = (found: XmlProblem): never => {
    problem = found;
    throw new Stop();
  };
  parser.on('error', () => {
    const justClosed = end === parser.position ? closed : undefined;
    stop(explainTrouble(text, { end: parser.position, open, closed: justClosed }));
  });
  parser.on('doctype', () =>
    stop({
      start: Math.max(0, text.lastIndexOf('<!', parser.position)),
      end: parser.position,
      message: 'Unexpected document type declaration, expected none.',
    }),
  );
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    end = parser.position;
    closed = undefined;
    open.push({ name: tag.name, start, end });
  });
  parser.on('closetag', () => {
    closed = open.pop();
    end = parser.position;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return problem;
}
