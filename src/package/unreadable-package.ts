/** Why a file cannot be read as a Word file: a sentence for the user, and what to do about it. */
export class UnreadablePackage extends Error {
  override readonly name = 'UnreadablePackage';
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** A file that began as a Word file and is not whole any more, or never was. */
export function damaged(what: string): UnreadablePackage {
  return new UnreadablePackage(
    `Unexpected damage (${what}), expected a whole Word file (.docx).`,
    'Get the file again from where it came from, or open it in Word and save it as a new file.',
  );
}
