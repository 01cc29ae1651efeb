import { wordRules } from './all.ts';
import type { FindingList } from './finding-list.ts';
import type { WordVisitor } from './word-content.ts';
import type { WordFile, WordRemark } from './word-rule.ts';

/** All rules, listening. */
export interface Listening {
  readonly visitor: WordVisitor;
  /** Rules that need the text; the others have reported already. */
  readonly waiting: readonly string[];
}

/** Lets all rules listen to a file; what they report is collected under their names. */
export function listenAll(file: WordFile, findings: FindingList): Listening {
  const visitors = wordRules.map((rule) =>
    rule.listen(file, (remark: WordRemark) => findings.add({ rule: rule.id, ...remark })),
  );
  const each = <Key extends keyof WordVisitor>(key: Key): NonNullable<WordVisitor[Key]>[] =>
    visitors.flatMap((visitor) => {
      const listener = visitor[key];
      return listener === undefined ? [] : [listener as NonNullable<WordVisitor[Key]>];
    });
  const [runs, paragraphs, tables] = [each('run'), each('paragraph'), each('table')];
  const [objects, marks, ends] = [each('object'), each('mark'), each('end')];
  const visitor: WordVisitor = {
    run: (run, place) => {
      for (const listen of runs) listen(run, place);
    },
    paragraph: (paragraph) => {
      for (const listen of paragraphs) listen(paragraph);
    },
    table: (table) => {
      for (const listen of tables) listen(table);
    },
    object: (object) => {
      for (const listen of objects) listen(object);
    },
    mark: (mark) => {
      for (const listen of marks) listen(mark);
    },
    end: () => {
      for (const listen of ends) listen();
    },
  };
  const waiting = wordRules.filter((_, index) => Object.keys(visitors[index] ?? {}).length > 0);
  return { visitor, waiting: waiting.map(({ id }) => id) };
}
