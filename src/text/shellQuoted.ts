/** An argument as a shell takes it: in quotes where it has characters that mean something to one. */
export function shellQuoted(text: string): string {
  if (/^[\w,./=-]+$/.test(text)) return text
  return /["$`\\]/.test(text) && !text.includes("'") ? `'${text}'` : `"${text}"`
}
