/** The key `cxpd` however it may be written or mistyped: in braces, in quotes, in curly quotes of any encoding. */
const key = /(?:^|[\s{,"'\u001c\u0080-\u00ff])cxpd[\s"'\u001d\u0080-\u00ff]*:/m;

/**
 * Whether a file may be meant as a draft, so that what is wrong with it has to be told. It looks at the bytes alone,
 * so it answers for files in any encoding and for those that do not parse. Other files are passed over on a walk.
 */
export function mayBeDraft(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // In UTF-16 every second byte of this key is zero.
  return key.test(text.includes('\0') ? text.replaceAll('\0', '') : text);
}
