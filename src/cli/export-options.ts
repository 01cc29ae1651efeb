import path from 'node:path';
import { UserError } from '../errors.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import { notYet } from './later.ts';
import type { OutputFormat } from './own-output.ts';

/** Which documents to make. */
export interface WantedDocuments {
  readonly kinds: readonly DocumentKind[];
  /** Asked for by name, so that a draft without a performance plan is a mistake. */
  readonly planIsAsked: boolean;
}

const laterDocuments = new Set(['evaluation', 'difference', 'form-a', 'form-b', 'crosswalk', 'posting']);

/** Reads the values of `--document`. */
export function readDocuments(values: readonly string[]): WantedDocuments {
  const kinds = new Set<DocumentKind>();
  for (const value of values) {
    if (laterDocuments.has(value)) throw notYet(`The document ${value}`);
    if (value === 'all') {
      kinds.add('pd').add('pwp');
    } else if (value === 'pd' || value === 'pwp') kinds.add(value);
    else throw new UserError(`Unexpected --document ${value}, expected one of pd, pwp, all.`);
  }
  return {
    kinds: kinds.size === 0 ? ['pd', 'pwp'] : [...kinds].sort(),
    planIsAsked: values.includes('pwp'),
  };
}

/** Reads `--format`; without it the ending of `--out` decides. */
export function readFormat(format: string | undefined, out: string | undefined): OutputFormat {
  const ending = out === undefined ? '' : path.extname(out).toLowerCase();
  const byEnding = endings[ending];
  if (format === undefined) return byEnding ?? 'docx';
  if (format !== 'docx' && format !== 'html' && format !== 'md') {
    throw new UserError(`Unexpected --format ${format}, expected one of docx, html, md.`);
  }
  if (byEnding !== undefined && byEnding !== format) {
    throw new UserError(`The file ${out} ends in ${ending}, but --format is ${format}.`, {
      hint: `Give the file the ending .${format}, or leave --format out.`,
    });
  }
  return format;
}

const endings: Readonly<Record<string, OutputFormat>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
};

/** Refuses ways of showing merged language that later versions bring. */
export function checkLanguageFlag(value: string | undefined): void {
  if (value === undefined || value === 'plain') return;
  if (value === 'highlighted' || value === 'tracked') throw notYet(`--language ${value}`);
  throw new UserError(`Unexpected --language ${value}, expected plain.`);
}

/** Reads `SOURCE_DATE_EPOCH`, seconds since 1970, by which builds that must be repeatable set the date of files. */
export function readSourceDate(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,11}$/.test(value)) return Number(value);
  throw new UserError(`Unexpected SOURCE_DATE_EPOCH ${value}, expected seconds since 1970 in plain digits.`);
}
