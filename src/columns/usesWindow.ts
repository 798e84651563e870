/** Whether an expression looks at the rows next to a row, or at its number: only the columns of a query can. */
export const usesWindow = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('node' in value && (value.node === 'window' || value.node === 'row')) ||
    Object.values(value).some(usesWindow))
