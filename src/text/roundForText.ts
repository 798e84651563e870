/** A number with few digits, for sentences. */
export const roundForText = (value: number, digits = 3): string => String(Number(value.toPrecision(digits)))
