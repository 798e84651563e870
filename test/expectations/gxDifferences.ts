/** Where we answer otherwise than Great Expectations on purpose: the case, and why. */
export const gxDifferences: Readonly<Record<string, string>> = {}
