import type { TableAlerts } from './alert.ts'

/** A table without rows. */
export const noRows: TableAlerts = ({ tables: { sample } }) =>
  sample?.rows === 0
    ? [{ kind: 'no_rows', level: 'high', column: null, message: 'there are no rows', weight: 1 }]
    : []
