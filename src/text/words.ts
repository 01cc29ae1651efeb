/**
 * The words of a text in lower case. Inner apostrophes and hyphens stay in ("agency's", "co-design"); curly
 * apostrophes become straight ones.
 */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}
