/**
 * A word that a shell reads as this text and nothing else. It is in double quotes, which every shell knows, unless something
 * in it means something there.
 */
export function quoteForShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text
  return /["$`\\!\n]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`
}
