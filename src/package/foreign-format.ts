import { damaged, UnreadablePackage } from './unreadable-package.ts';

/** How a file begins that is something else, and what it is. */
const beginnings: readonly { readonly begins: RegExp; readonly what: string; readonly fix: string }[] = [
  {
    begins: /^\{\\rtf/,
    what: 'file in Rich Text Format (.rtf)',
    fix: 'Open it in Word and save it as a Word Document (.docx).',
  },
  {
    begins: /^%PDF/,
    what: 'PDF file',
    fix: 'Name the Word file that the PDF was made of.',
  },
  {
    begins: /^\s*<\?xml.*?pkg:package/s,
    what: 'Word file saved as flat XML',
    fix: 'Open it in Word and save it as a Word Document (.docx).',
  },
  {
    begins: /^\s*<(?:!doctype html|html|head|body|meta)\b/i,
    what: 'web page (HTML)',
    fix: 'Open it in Word and save it as a Word Document (.docx).',
  },
];

/** The container of Word files before 2007, and of Word files with a password. */
const oldContainer = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How much of a file is looked at to say what it is, in bytes. */
const beginning = 4096;

/** Says what a file is that is no zip file, and so no Word file. */
export function foreignFormat(bytes: Uint8Array): UnreadablePackage {
  if (bytes.length === 0) {
    return new UnreadablePackage(
      'Unexpected empty file, expected a Word file (.docx).',
      'Get the file again from where it came from.',
    );
  }
  if (oldContainer.every((byte, index) => bytes[index] === byte)) return oldFormat(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, beginning)).replace(/^ï»¿/, '');
  const known = beginnings.find(({ begins }) => begins.test(start));
  if (known !== undefined) {
    return new UnreadablePackage(`Unexpected ${known.what}, expected a Word file (.docx).`, known.fix);
  }
  if (start.startsWith('PK')) return damaged('its end is missing');
  return new UnreadablePackage(
    'Unexpected content, expected a Word file (.docx).',
    'Check that the name is that of a Word file; the ending alone does not make a file one.',
  );
}

/** Tells the formats in the old container apart by the names in its directory, which are UTF-16. */
function oldFormat(bytes: Uint8Array): UnreadablePackage {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) {
    return new UnreadablePackage(
      'Unexpected password on the file, expected one that anybody can open.',
      'Take the password off in Word: File, Info, Protect Document, Encrypt with Password; then save.',
    );
  }
  return new UnreadablePackage(
    holds('WordDocument')
      ? 'Unexpected format of Word 97 to 2003 (.doc), expected a Word file (.docx).'
      : 'Unexpected file in an old Office format, expected a Word file (.docx).',
    'Open it in Word and save it as a Word Document (.docx).',
  );
}
