/** Returns a regex that matches exactly this text, in RE2 and in JavaScript. */
export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
