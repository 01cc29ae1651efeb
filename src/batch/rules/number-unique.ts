import type { FolderFinding, FolderRule } from '../folder-rule.ts';

/** Each position description has a number of its own. */
export const numberUnique: FolderRule = {
  id: 'number-unique',
  severity: 'error',
  summary: 'No two drafts of a folder have the same position number.',
  explain:
    'The number is how a position description is found again, in USA Staffing and on every form. Two of the same number come ' +
    'from a file that was copied and kept its number: one would be classified and the other filed. Retired drafts keep theirs as a record.',
  source: 'Optional Form 8, block 1 (agency position number)',
  bad: '# pds/analyst.yaml\nposition:\n  number: CX-1042\n\n# pds/analyst-copy.yaml\nposition:\n  number: CX-1042',
  good: '# pds/analyst.yaml\nposition:\n  number: CX-1042\n\n# pds/analyst-copy.yaml\nposition:\n  number: CX-1043',
  start(_, fileOf) {
    const first = new Map<string, number>();
    const found: FolderFinding[] = [];
    return {
      add({ index, facts: { number } }) {
        if (number === undefined) return;
        const key = sameNumber(number);
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, index);
          return;
        }
        found.push({
          index,
          subject: 'number',
          message: `Unexpected position number "${number}", which ${fileOf(other)} has too, expected a number of its own.`,
          fix: 'Type another number, or delete the file that is no longer used.',
          others: [{ index: other, message: 'The other draft with this number.' }],
        });
      },
      findings: () => found,
    };
  },
};

/** `cx 1042` and `CX-1042` are filed as one. */
function sameNumber(number: string): string {
  return number
    .toLowerCase()
    .replaceAll(/[\s\-_./\\]+/g, ' ')
    .trim();
}
