import { describe } from 'vitest'
import { statements } from './conformance.ts'
import { describeConformance } from './describeConformance.ts'
import { havePostgres, startPostgres } from './postgresServer.ts'

describe.skipIf(!havePostgres)('with Postgres', () => {
  describeConformance('Postgres', async () => {
    const server = await startPostgres()
    await server.sql(...statements)
    return server
  })
})
