import path from 'node:path';
import { UserError } from '../errors.ts';
import { shortenText } from '../markup/shorten-text.ts';
import { type LanguageMode, languageModes } from '../show-language.ts';
import { type DocumentKind, documentKinds } from '../template/fill-document.ts';
import type { OutputFormat } from './own-output.ts';
import { typedName } from './typed-path.ts';
import { unexpectedChoice } from './unexpected-choice.ts';

/** Which documents to make. */
export interface WantedDocuments {
  readonly kinds: readonly DocumentKind[];
  /** Those asked for by name, so that a draft that cannot give them is a mistake. */
  readonly asked: ReadonlySet<DocumentKind>;
  /** The developmental grade of a statement of difference, where one was chosen. */
  readonly grade: number | undefined;
}

/** Reads the values of `--document`, and of `--grade` beside it. */
export function readDocuments(values: readonly string[], gradeFlag?: string): WantedDocuments {
  const asked = new Set<DocumentKind>();
  for (const value of values) {
    const kind = documentKinds.find((one) => one === value);
    if (kind !== undefined) asked.add(kind);
    else if (value !== 'all') {
      throw unexpectedChoice('--document', value, [...documentKinds, 'all']);
    }
  }
  const wanted: ReadonlySet<DocumentKind> = values.includes('all') ? new Set(documentKinds) : asked;
  const kinds = documentKinds.filter((kind) =>
    values.length === 0 ? kind === 'pd' || kind === 'pwp' : wanted.has(kind),
  );
  return { kinds, asked, grade: readGrade(gradeFlag, kinds) };
}

function readGrade(value: string | undefined, kinds: readonly DocumentKind[]): number | undefined {
  if (value === undefined) return undefined;
  if (!/^([1-9]|1[0-5])$/.test(value)) {
    throw new UserError(`Unexpected --grade ${value}, expected a grade from 1 to 15 in plain digits.`);
  }
  if (!kinds.includes('difference')) {
    throw new UserError('--grade is for the statement of difference.', {
      hint: `Add --document difference, or leave --grade ${value} out.`,
    });
  }
  return Number(value);
}

/** Reads `--format`; without it the ending of `--out` decides. */
export function readFormat(format: string | undefined, out: string | undefined): OutputFormat {
  const ending = out === undefined ? '' : path.extname(out).toLowerCase();
  const byEnding = endings[ending];
  if (out !== undefined && byEnding === undefined) requireOtherUse(out, ending, format);
  if (format === undefined) return byEnding ?? 'docx';
  if (format !== 'docx' && format !== 'html' && format !== 'md') {
    throw new UserError(
      `Unexpected --format ${format}, expected one of docx, html, md.`,
      format === 'pdf' ? { hint: pdfHint } : undefined,
    );
  }
  if (byEnding !== undefined && byEnding !== format) {
    throw new UserError(`The file ${out} ends in ${ending}, but --format is ${format}.`, {
      hint: `Give the file the ending .${format}, or leave --format out.`,
    });
  }
  return format;
}

const pdfHint = 'For a PDF, export the Word file, open it in Word, and choose File, Save As, and PDF.';

/**
 * Refuses a name that would make other programs take the file for something else. A draft is refused later, in words of
 * its own; a device and a name without ending, where the format was said, are what somebody wants.
 */
function requireOtherUse(out: string, ending: string, format: string | undefined): void {
  if (/^\.ya?ml$/.test(ending) || out.startsWith('/dev/') || (ending === '' && format !== undefined)) return;
  throw new UserError(`Unexpected file name ${out}, expected one that ends in .docx, .html or .md.`, {
    hint: ending === '.pdf' ? pdfHint : `Type --out ${typedName(`${withoutOldEnding(out)}.docx`)}`,
  });
}

/** The name without the ending of another kind of Word file. */
function withoutOldEnding(out: string): string {
  return out.replace(/\.(?:doc|docm|dotx|odt|rtf|txt)$/i, '');
}

const endings: Readonly<Record<string, OutputFormat>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
};

/** Reads `--language`; changes that can be accepted and rejected are a thing of Word files. */
export function readLanguage(value: string | undefined, format: OutputFormat): LanguageMode {
  const wanted = value ?? 'plain';
  const mode = languageModes.find((one) => one === wanted);
  if (mode === undefined) throw unexpectedChoice('--language', wanted, languageModes);
  if (mode === 'tracked' && format !== 'docx') {
    throw new UserError(
      `Unexpected --language tracked for a file in ${format}, expected a Word file (docx).`,
      {
        hint: 'Use --language highlighted, or leave --format out.',
      },
    );
  }
  return mode;
}

/** Reads `SOURCE_DATE_EPOCH`, seconds since 1970 (up to the year 5138), by which builds that must be repeatable set the date of files. */
export function readSourceDate(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,11}$/.test(value)) return Number(value);
  throw new UserError(
    `Unexpected ${shortenText(value, 40)} in the environment variable SOURCE_DATE_EPOCH, expected seconds since 1970 in plain digits.`,
    { hint: 'Delete the variable, or set it to seconds such as 1767225600, the first of January 2026.' },
  );
}
