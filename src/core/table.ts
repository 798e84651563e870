/** `reference`, `sample`, or the name that a suite gives to another artifact. */
export type Table = string

/** Whether it is one of the two tables that are compared; row conditions and groups are about these. */
export const isComparison = (table: Table): boolean => table === 'reference' || table === 'sample'
