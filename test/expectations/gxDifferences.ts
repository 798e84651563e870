/** Where we answer otherwise than Great Expectations on purpose: the case, and why. */
export const gxDifferences: Readonly<Record<string, string>> = {}

/** Where our verdict is the same and we tell other details on purpose: the case, and why. */
export const gxDetails: Readonly<Record<string, string>> = {}
