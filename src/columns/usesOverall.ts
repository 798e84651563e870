/** Whether a part of a query has figures of all rows, which are measured before it. */
export const usesOverall = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('node' in value && value.node === 'overall') || Object.values(value).some(usesOverall))
