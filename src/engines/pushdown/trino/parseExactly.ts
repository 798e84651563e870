/** A string, which stays as it is, or a number. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g
const large = /^-?\d{16,}$/

/** Parses JSON whose integers may be past 2^53: these become strings of their digits. */
export const parseExactly = (text: string): unknown =>
  JSON.parse(text.replace(token, (found) => (large.test(found) ? `"${found}"` : found)))
