import { didYouMean } from '../../text/didYouMean.ts'
import { QueryError } from '../../errors/queryError.ts'
import { messageOf } from '../../errors/messageOf.ts'

type Describe = (groups: readonly string[], names: Names) => string

interface Names {
  readonly tables: readonly string[]
  readonly columns: readonly string[]
}

/** Messages of DuckDB about names that a query gets wrong, and how to word them here. */
const mistakes: readonly (readonly [pattern: RegExp, describe: Describe])[] = [
  [
    /^Binder Error: Referenced column "(.+?)" not found/,
    ([column = ''], { columns }) => `unknown column "${column}" in the query${didYouMean(column, columns)}`,
  ],
  [
    /^Binder Error: (?:Table|Values list) "(.+?)" does not have a column named "(.+?)"/,
    ([table = '', column = ''], { columns }) =>
      `unknown column "${column}" of table "${table}" in the query${didYouMean(column, columns)}`,
  ],
  [
    /^(?:Binder Error: Referenced table|Catalog Error: Table with name) "?(\w+?)"? (?:not found|does not exist)/,
    ([table = ''], { tables }) => `unknown table "${table}" in the query${didYouMean(table, tables)}`,
  ],
  [
    /^Catalog Error: (?:Scalar |Aggregate |Table )?Function with name "?(\w+)"? does not exist/,
    ([name = '']) => `unknown function "${name}" in the query`,
  ],
  [
    /^Catalog Error: Type with name "?(\w+)"? does not exist/,
    ([name = '']) => `unknown type "${name}" in the query`,
  ],
  [/^(?:Binder|Catalog|Parser) Error: ([^\n]+)/, ([reason = '']) => `the query can't be run: ${reason}`],
]

/**
 * Returns an error that says what is wrong with a query. Only a {@link QueryError} is known to name no cell of the data.
 */
export function describeQueryError(cause: unknown, names: Names): Error {
  const message = messageOf(cause)
  for (const [pattern, describe] of mistakes) {
    const groups = pattern.exec(message)
    if (groups) return new QueryError(describe(groups.slice(1), names), { cause })
  }
  return new Error(message.replace(/\s*LINE \d+:[^]*$/, ''), { cause })
}
