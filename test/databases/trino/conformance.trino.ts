import { describeConformance } from '../describeConformance.ts'
import { tables, trinoStatements } from '../conformance.ts'
import { sharedTrino } from './sharedTrino.ts'

describeConformance('Trino', async () => {
  const server = sharedTrino()
  await server.sql(...tables.map((table) => `DROP TABLE IF EXISTS ${table}`), ...trinoStatements())
  return { url: server.url, stop: () => undefined }
})
