/** A share as per cent, with three digits. */
export const formatShare = (share: number): string => `${Number((100 * share).toPrecision(3))} %`
