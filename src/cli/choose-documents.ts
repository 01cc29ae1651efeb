import { developmentalGrade, developmentalGrades } from '../assess/developmental.ts';
import type { Draft } from '../draft/schema.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { fesFactor } from '../standards/fes.ts';
import type { Standards } from '../standards/standards.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import { type Lack, lacksForDocument } from '../template/lacks-for-document.ts';
import type { WantedDocuments } from './export-options.ts';
import type { ExportableDraft } from './export-plan.ts';
import { say } from './say.ts';

/** A document that can be made of a draft. */
export interface ChosenDocument {
  readonly kind: DocumentKind;
  /** The developmental grade of a statement of difference. */
  readonly grade?: number;
}

/**
 * The documents that a draft gets. What it cannot give is said; where it was asked for by name, or the draft is wrong,
 * that is a `UserError`.
 */
export function chooseDocuments(
  { file, draft }: ExportableDraft,
  wanted: WantedDocuments,
  io: Pick<Io, 'stderr'>,
): ChosenDocument[] {
  const { standards } = file.setup.check;
  const refuse = (kind: DocumentKind, { why, hint, fault }: Lack): [] => {
    const name = file.file.path;
    if (fault === true || wanted.asked.has(kind)) {
      throw new UserError(`${name} ${why}, so there is no ${kind} to write.`, { hint });
    }
    say(io, `${name} ${why}: no ${kind} is written.`);
    return [];
  };
  return wanted.kinds.flatMap((kind): ChosenDocument[] => {
    if (kind !== 'difference') {
      const lack = lacksForDocument(kind, draft, standards);
      return lack === null ? [{ kind }] : refuse(kind, lack);
    }
    const grades = wanted.grade === undefined ? developmentalGrades(draft) : [wanted.grade];
    if (draft.developmental === undefined || grades.length === 0) return refuse(kind, noLadder);
    if (wanted.grade === undefined && wanted.asked.has(kind)) return refuse(kind, whichGrade(grades));
    return grades.flatMap((grade) => {
      const lack = lacksAt(grade, draft, standards);
      return lack === null ? [{ kind, grade }] : refuse(kind, lack);
    });
  });
}

const noLadder: Lack = {
  why: 'has no developmental grades',
  hint: 'Describe under "developmental", by grade, the factors that differ from the full performance level.',
};

function whichGrade(grades: readonly number[]): Lack {
  const flags = grades.map((grade) => `--grade ${grade}`).join(' or ');
  return { why: `describes ${several(grades)} and no grade is chosen`, hint: `Add ${flags}.` };
}

/** What a statement of difference for a grade lacks; null when it can be written. */
function lacksAt(grade: number, draft: Draft, standards: Standards): Lack | null {
  const found = developmentalGrade(draft, grade, standards);
  if (found === null || found.differing.length === 0) {
    const others = developmentalGrades(draft).filter((one) => one !== grade);
    return {
      why: `describes no factors under developmental for GS-${grade}`,
      hint: others.length === 0 ? noLadder.hint : `It describes ${several(others)}.`,
    };
  }
  const own = draft.position.grade ?? 0;
  if (grade >= own) {
    return {
      why: `describes GS-${grade} as a developmental grade, which is not below its own grade ${own}`,
      hint: `Move what belongs to GS-${grade} out of "developmental".`,
      fault: true,
    };
  }
  const [textless] = found.textless;
  if (textless !== undefined) {
    const { number, name } = fesFactor(standards.fes, textless);
    return {
      why: `gives no text for Factor ${number}, ${name}, at GS-${grade}`,
      hint: `Add "text" or "statements" to developmental, ${grade}, factors, ${textless}: the program invents none.`,
    };
  }
  const { total, grade: given, factors } = found.assessment;
  const open = factors.find((one) => one.level === null);
  if (open !== undefined || total === null) {
    return {
      why: `has no level for Factor ${open?.number}, ${open?.name}, at GS-${grade}`,
      hint: 'Give the factor a level under "factors", or under "developmental" where it differs.',
    };
  }
  if (given === grade) return null;
  const gives = given === null ? 'no grade' : `GS-${given}`;
  return {
    why: `describes GS-${grade} by levels of ${total} points, which give ${gives}`,
    hint: `Recheck the levels under developmental, ${grade}; a statement for GS-${grade} needs levels that give it.`,
    fault: true,
  };
}

function several(grades: readonly number[]): string {
  return grades.map((grade) => `GS-${grade}`).join(' and ');
}
