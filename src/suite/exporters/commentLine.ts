/** A line that is safe in a comment: without anything that ends it in some language. */
export const commentLine = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
