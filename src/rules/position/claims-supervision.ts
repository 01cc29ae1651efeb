/** The word by which a title says outright that the position supervises, or null; "Chief" may mean other things. */
export function claimsSupervision(title: string): string | null {
  return /(?<!non-)\b(?:supervisory|supervisor|supv)\b/i.exec(title)?.[0] ?? null;
}
