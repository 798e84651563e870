/** A line that is safe in a comment: without anything that a language takes for its end. */
export const commentLine = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
