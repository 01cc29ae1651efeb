/** A picture that every program can show, by what its first bytes say. */
export interface PictureFile {
  readonly ending: 'png' | 'jpeg' | 'gif';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What kind of picture a file is; undefined for any other, whatever its name says. */
export function readPictureFile(bytes: Uint8Array): PictureFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (begin.startsWith('\x89PNG\r\n\x1a\n') && begin.endsWith('IHDR') && bytes.length > 24) {
    return { ending: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (/^GIF8[79]a/.test(begin) && bytes.length > 10) {
    return { ending: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  return begin.startsWith('\xff\xd8\xff') ? readJpeg(view) : undefined;
}

/** The size stands in the first frame, behind segments that each tell how long they are (ITU-T T.81, B.1 and B.2). */
function readJpeg(view: DataView): PictureFile | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) {
      return { ending: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else at += 2 + (hasNoLength(marker) ? 0 : view.getUint16(at + 2));
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
