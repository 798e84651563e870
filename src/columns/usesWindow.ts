/** True where an expression looks at the rows beside a row, or at its number: it can stand only in what a query selects. */
export const usesWindow = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('node' in value && (value.node === 'window' || value.node === 'row')) ||
    Object.values(value).some(usesWindow))
