import type { FileReport } from '../diagnostics/report.ts';
import { count } from './count.ts';
import type { PlaceOf } from './file-place.ts';
import { notRunByPart } from './not-run.ts';
import { sarifMessage } from './sarif-message.ts';
import { artifactLocation } from './sarif-uri.ts';

/** Notes that are kept; beyond them their number says enough. */
const mostNotes = 1000;

const kinds = {
  'rules-not-run': 'Rules did not run, because a part of the file could not be read.',
  'part-skipped': 'A part of the checking does not apply to the file.',
  'left-out': 'More was found than a report can hold.',
} as const;

/** A note about the run itself, such as a rule that could not run. */
interface Note {
  readonly id: keyof typeof kinds;
  readonly text: string;
  readonly file?: string;
}

/** The kinds of notes, as a tool describes them. */
export const noteDescriptors = Object.entries(kinds).map(([id, text]) => ({
  id,
  shortDescription: { text },
}));

/** Gathers what did not run or does not apply, file by file. */
export interface Notes {
  readonly add: (file: FileReport) => void;
  /** All notes as SARIF has them; the first one says how many results are left out, if any. */
  readonly render: (resultsLeftOut: number, placeOf: PlaceOf) => Record<string, unknown>[];
}

/** Begins to gather notes. */
export function createNotes(): Notes {
  const kept: Note[] = [];
  let more = 0;
  const keep = (note: Note): void => {
    if (kept.length < mostNotes) kept.push(note);
    else more++;
  };
  return {
    add(file) {
      for (const [part, rules] of notRunByPart(file)) {
        const text = `Not run, because ${part} could not be read: ${rules.join(', ')}`;
        keep({ id: 'rules-not-run', text, file: file.file });
      }
      for (const reason of file.skipped) keep({ id: 'part-skipped', text: reason, file: file.file });
    },
    render(resultsLeftOut, placeOf) {
      const notes: Note[] = [...kept];
      if (resultsLeftOut > 0) {
        const text = `${count(resultsLeftOut, 'finding')} more: the report is full.`;
        notes.unshift({ id: 'left-out', text });
      }
      if (more > 0) notes.push({ id: 'left-out', text: `${count(more, 'note')} more about files.` });
      return notes.map((note) => notification(note, placeOf));
    },
  };
}

function notification({ id, text, file }: Note, placeOf: PlaceOf): Record<string, unknown> {
  const locations =
    file === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: artifactLocation(placeOf(file)) } }] };
  return {
    descriptor: { id, index: Object.keys(kinds).indexOf(id) },
    level: id === 'part-skipped' ? 'note' : 'warning',
    message: sarifMessage(text),
    ...locations,
  };
}
