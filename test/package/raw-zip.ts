import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip file that is put together by hand, so that it can lie. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What it says of itself instead of the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Place of its bytes, where it is not the next one. */
  readonly offset?: number;
  /** Sizes and place in the form for large files. */
  readonly zip64?: boolean;
}

/** Puts a zip file together. */
export function rawZip(entries: readonly RawEntry[], options: { zip64?: boolean } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const crc = entry.crc ?? crc32(content);
    const size = entry.size ?? content.length;
    const flags = entry.flags ?? 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(entry.method ?? 8, 8);
    // With a data descriptor the sizes follow the content.
    const late = (flags & 8) !== 0;
    local.writeUInt32LE(late ? 0 : crc, 14);
    local.writeUInt32LE(late ? 0 : packed.length, 18);
    local.writeUInt32LE(late ? 0 : size, 22);
    local.writeUInt16LE(name.length, 26);
    const descriptor = late ? Buffer.alloc(16) : Buffer.alloc(0);
    if (late) {
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(crc, 4);
      descriptor.writeUInt32LE(packed.length, 8);
      descriptor.writeUInt32LE(size, 12);
    }
    const offset = entry.offset ?? at;
    const extra = entry.zip64 === true ? Buffer.alloc(28) : Buffer.alloc(0);
    if (entry.zip64 === true) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(entry.method ?? 8, 10);
    head.writeUInt32LE(crc, 16);
    head.writeUInt32LE(entry.zip64 === true ? 0xffffffff : packed.length, 20);
    head.writeUInt32LE(entry.zip64 === true ? 0xffffffff : size, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt16LE(extra.length, 30);
    head.writeUInt32LE(entry.zip64 === true ? 0xffffffff : offset, 42);
    directory.push(head, name, extra);
    if (entry.offset === undefined) {
      pieces.push(local, name, packed, descriptor);
      at += local.length + name.length + packed.length + descriptor.length;
    }
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  if (options.zip64 === true) directory.push(...end64(entries.length, length, at));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 === true ? 0xffff : entries.length, 8);
  end.writeUInt16LE(options.zip64 === true ? 0xffff : entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(options.zip64 === true ? 0xffffffff : at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

function end64(count: number, length: number, offset: number): Buffer[] {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return [end, locator];
}
