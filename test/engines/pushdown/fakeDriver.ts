import type { Driver } from '../../../src/engines/pushdown/driver.ts'
import { trinoDialect } from '../../../src/engines/pushdown/trino/trinoDialect.ts'
import { sql } from '../../../src/sql/sqlText.ts'

/** A driver without transactions, whose table has other numbers of rows each time they are counted. */
export const fakeDriver = (...rows: number[]): Driver => ({
  dialect: trinoDialect,
  isOneState: false,
  describe: () =>
    Promise.resolve({
      from: sql`orders`,
      columns: [{ name: 'a', type: 'integer', nativeType: 'BIGINT' }],
      identity: { version: null, timestamp: null },
    }),
  estimate: () => Promise.resolve(null),
  rows: () => Promise.resolve([{ rows: rows.shift()!, c0: 1 }]),
  stream: () => {
    throw new Error('nothing is streamed')
  },
  received: () => 0,
  close: () => Promise.resolve(),
})
