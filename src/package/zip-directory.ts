import type { PackageLimits } from './limits.ts';
import { damaged, UnreadablePackage } from './unreadable-package.ts';

/** One file within a zip file, as the directory at its end tells of it. */
export interface ZipEntry {
  /** The name with forward slashes. */
  readonly name: string;
  /** Where its packed bytes begin, and how many there are. */
  readonly start: number;
  readonly packed: number;
  /** How many bytes it says it unpacks to, and their checksum. */
  readonly size: number;
  readonly crc: number;
  /** True when it has to be inflated, false when it is stored as it is. */
  readonly deflated: boolean;
}

const sign = {
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  entry: 0x02014b50,
  local: 0x04034b50,
};
const endLength = 22;
const longestComment = 0xffff;
const full32 = 0xffffffff;

/** Where the directory of a zip file lies. */
interface Directory {
  readonly offset: number;
  readonly count: number;
  /** Nothing of an entry lies behind this. */
  readonly end: number;
}

/**
 * Reads the directory of a zip file (APPNOTE 6.3.10, with zip64 and data descriptors) without unpacking anything. Folders
 * are left out. Throws `UnreadablePackage` for a directory that lies: entries that overlap, have the same name, or
 * point out of the file.
 */
export function readZipDirectory(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) {
    throw new UnreadablePackage(
      `Unexpected number of parts (${directory.count}), expected at most ${limits.parts}.`,
      'Open the file in Word and save it as a new file.',
    );
  }
  const entries: ZipEntry[] = [];
  const spans: { start: number; end: number }[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== sign.entry)
      throw damaged('its list of parts');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directory.end) throw damaged('its list of parts');
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const long = readLongSizes(view, at, at + 46 + nameLength, extraLength);
    const local = localEntry(view, long.offset, directory.offset);
    const end = local + long.packed;
    if (end > directory.offset) throw damaged(`the length of ${name}`);
    spans.push({ start: long.offset, end });
    if (!name.endsWith('/')) entries.push({ name, start: local, ...checkKind(view, at, name), ...long });
    at = next;
  }
  checkOverlaps(spans);
  checkNames(entries);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (
      view.getUint32(at, true) !== sign.end ||
      at + endLength + view.getUint16(at + 20, true) > view.byteLength
    ) {
      continue;
    }
    const short = { offset: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true), end: at };
    const directory = findDirectory64(view, at) ?? short;
    if (directory.offset > directory.end) throw damaged('its list of parts');
    return directory;
  }
  throw damaged('its end is missing');
}

/** The directory of a file in the form for large files, if it is one. */
function findDirectory64(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== sign.locator64) return undefined;
  const at = readLong(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== sign.end64) throw damaged('its list of parts');
  return { offset: readLong(view, at + 48), count: readLong(view, at + 32), end: at };
}

/** A number of 64 bits; beyond the file, whatever it is. */
function readLong(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged('its list of parts');
  return Number(view.getBigUint64(at, true));
}

/** Sizes and place of an entry, from the extra field where the short ones are full. */
function readLongSizes(view: DataView, entry: number, extra: number, extraLength: number) {
  const short = {
    size: view.getUint32(entry + 24, true),
    packed: view.getUint32(entry + 20, true),
    offset: view.getUint32(entry + 42, true),
  };
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const long = (value: number): number => {
      if (value !== full32) return value;
      next += 8;
      return readLong(view, next - 8);
    };
    return { size: long(short.size), packed: long(short.packed), offset: long(short.offset) };
  }
  return short;
}

/** Where the packed bytes of an entry begin. */
function localEntry(view: DataView, offset: number, limit: number): number {
  if (offset + 30 > limit || view.getUint32(offset, true) !== sign.local)
    throw damaged('the place of a part');
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function checkKind(view: DataView, entry: number, name: string): { crc: number; deflated: boolean } {
  if ((view.getUint16(entry + 8, true) & 1) !== 0) {
    throw new UnreadablePackage(
      'Unexpected password on the file, expected one that anybody can open.',
      'Take the password off and save the file again.',
    );
  }
  const method = view.getUint16(entry + 10, true);
  if (method !== 0 && method !== 8) throw damaged(`${name} is packed in a way that Word does not know`);
  return { crc: view.getUint32(entry + 16, true), deflated: method === 8 };
}

/** Names within Word files are ASCII; others are shown as well as they can be. Some programs write backslashes. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}

function checkOverlaps(spans: { start: number; end: number }[]): void {
  spans.sort((one, other) => one.start - other.start);
  let reached = 0;
  for (const { start, end } of spans) {
    if (start < reached) {
      throw new UnreadablePackage(
        'Unexpected parts that lie on top of each other, expected each part in a place of its own.',
        'Do not open the file: files are built like this to fill the memory.',
      );
    }
    reached = end;
  }
}

/** Names are unique whatever their case (ECMA-376 part 2, 6.2.2), and lead to no place outside of the file. */
function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (leadsOut(name)) {
      throw new UnreadablePackage(
        `Unexpected part name "${name}", expected a name that stays within the file.`,
        'Do not unpack the file: such names are used to overwrite files elsewhere.',
      );
    }
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged(`two parts have the name ${name}`);
    seen.add(key);
  }
}

function leadsOut(name: string): boolean {
  return name === '' || /^\/|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)|[\u0000-\u001f]/i.test(name);
}
