/** Digits of every decimal. */
export const mostDigits = 38
/** Decimals of fewer digits take the same 8 bytes. */
const usualDigits = 18

/** Digits of the type of decimals that need some, with room for arithmetic on them; null if there is none. */
export const decimalDigits = (needed: number): number | null =>
  needed > mostDigits ? null : Math.max(usualDigits, needed)
