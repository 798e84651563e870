import { expect, it } from 'vitest'
import { countStatements } from '../../../src/engines/pushdown/countStatements.ts'
import { sql } from '../../../src/sql/sqlText.ts'
import { fakeDriver } from './fakeDriver.ts'

it('counts rows and streams, and nothing else', async () => {
  const driver = countStatements(fakeDriver(1))
  await driver.describe({ location: 'trino://db', table: ['orders'] })
  expect(driver.statements()).toBe(0)
  await driver.rows(sql`SELECT 1`)
  expect(() => driver.stream(sql`SELECT 1`)).toThrow('nothing is streamed')
  expect(driver.statements()).toBe(2)
})
