/** A share as per cent, with three digits. */
export const formatPercent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`
