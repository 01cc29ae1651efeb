import type { DocumentOptions, DocumentSeal } from '../build-document.ts';
import type { Draft } from '../draft/schema.ts';
import { readPackage } from '../package/read-package.ts';
import type { WordPackage } from '../package/word-package.ts';
import { sha256 } from './sha256.ts';

/** Forms that documents are written in. */
export type OutputFormat = DocumentOptions['format'];

/*
 * A seal tells the program's own unchanged output from any other file: `1:<digest>:<marks>`. The digest covers
 * everything in the file but the seal. The marks say which draft the file was made of, by its content, so that the
 * same draft gives the same bytes wherever it lies.
 */

const customPart = 'docProps/custom.xml';
const sealProperty = 'cxpd seal';
const wordSeal = /<property [^>]*name="cxpd seal"[^>]*><vt:lpwstr>([^<]*)<\/vt:lpwstr><\/property>/;
const textSeals = {
  html: { pattern: /<!-- cxpd seal (\S+) -->\n$/, write: (seal: string) => `<!-- cxpd seal ${seal} -->\n` },
  md: {
    pattern: /\n\[\/\/\]: # \(cxpd seal (\S+)\)\n$/,
    write: (seal: string) => `\n[//]: # (cxpd seal ${seal})\n`,
  },
};

/**
 * What a draft is known by while it is edited: pay plan, series and grade, then its introduction and each task, as
 * short hashes. A statement of difference is known by its own grade, so that none replaces that of another grade.
 */
export function draftMarks({ position, introduction, duties }: Draft, grade = position.grade): string {
  const code = [position.payPlan, position.series, grade ?? ''].join('-');
  const texts = [introduction ?? '', ...duties.flatMap((duty) => duty.tasks)].filter((text) => text !== '');
  return [code, ...texts.slice(0, 40)].map((text) => sha256(text).slice(0, 8)).join('.');
}

/** Puts the seal on a document while it is written. */
export function sealWith(marks: string): DocumentSeal {
  return {
    word: (parts) => {
      const custom = parts.get(customPart);
      if (typeof custom !== 'string') throw new Error('A Word file of the program has custom properties.');
      const seal = sealOf(wordContent(parts, custom), marks);
      const id = (custom.match(/<property /g) ?? []).length + 2;
      const property =
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${sealProperty}">` +
        `<vt:lpwstr>${seal}</vt:lpwstr></property>`;
      return new Map([...parts, [customPart, custom.replace('</Properties>', `${property}</Properties>`)]]);
    },
    text: (text, format) => text + textSeals[format].write(sealOf(text, marks)),
  };
}

/** The marks of the draft that a file was made of; null when the file is not our own or was changed since. */
export function readSeal(bytes: Uint8Array, format: OutputFormat): string | null {
  const { content, seal } = format === 'docx' ? openWord(bytes) : openText(bytes, format);
  const marks = seal.split(':')[2] ?? '';
  return seal !== '' && seal === sealOf(content, marks) ? marks : null;
}

/** Whether two files were made of the same draft: the same kind of position, and some text in common. */
export function isSameDraft(marks: string, others: string): boolean {
  const [code, ...texts] = marks.split('.');
  const [otherCode, ...otherTexts] = others.split('.');
  if (code !== otherCode) return false;
  return texts.length === 0 || texts.some((text) => otherTexts.includes(text));
}

interface Opened {
  readonly content: string;
  readonly seal: string;
}

function openWord(bytes: Uint8Array): Opened {
  try {
    const parts = readPackage(bytes);
    const custom = parts.get(customPart);
    const found = typeof custom === 'string' ? wordSeal.exec(custom) : null;
    if (typeof custom !== 'string' || found === null) return { content: '', seal: '' };
    return { content: wordContent(parts, custom.replace(found[0], '')), seal: found[1] ?? '' };
  } catch {
    return { content: '', seal: '' };
  }
}

function openText(bytes: Uint8Array, format: 'html' | 'md'): Opened {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const found = textSeals[format].pattern.exec(text);
  return { content: text.slice(0, found?.index ?? 0), seal: found?.[1] ?? '' };
}

/** One hash a part, in the order of their names; of the custom properties without the seal. */
function wordContent(parts: WordPackage, custom: string): string {
  return [...parts]
    .map(([name, part]) => `${name} ${sha256(name === customPart ? custom : part)}`)
    .sort()
    .join('\n');
}

function sealOf(content: string, marks: string): string {
  return `1:${sha256(`${marks}\n${content}`)}:${marks}`;
}
