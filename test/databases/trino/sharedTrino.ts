import { SqlText } from '../../../src/sql/sqlText.ts'
import { runStatement } from '../../../src/engines/pushdown/trino/trinoClient.ts'
import { trinoServer } from '../../../src/engines/pushdown/trino/trinoServer.ts'

export interface TestServer {
  /** `trino://test@127.0.0.1:PORT/memory/default`. */
  readonly url: string
  /** Runs statements one after the other, and gives the rows of the last. */
  sql(...statements: readonly string[]): Promise<readonly (readonly unknown[])[]>
}

/** The server that the tests share; `test/databases/trino/setup.ts` starts it. */
export function sharedTrino(): TestServer {
  const url = process.env['TOUCHSTONE_TRINO'] ?? ''
  const server = trinoServer({ location: url })
  return {
    url,
    async sql(...statements) {
      let rows: (readonly unknown[])[] = []
      for (const text of statements) {
        rows = []
        for await (const { data } of runStatement(server, new SqlText(text), new AbortController().signal))
          rows.push(...data)
      }
      return rows
    },
  }
}
