import { expect, it } from 'vitest'
import { unexpectedRowsExpectation } from '../../../src/expectations/unexpectedRowsExpectation.ts'
import { resultOf } from '../../dataEngine.ts'

const messageOf = async (query: string): Promise<string> => {
  const { status, message } = await resultOf(unexpectedRowsExpectation({ unexpectedRowsQuery: query }), {
    sample: 'price,qty\n1,2\n3,4\n',
  })
  return `${status}: ${message}`
}

it.each<[string, string]>([
  ['SELECT * FROM sample WHERE prce > 1', 'error: unknown column "prce" in the query; did you mean "price"?'],
  [
    'SELECT s.qti FROM sample s',
    'error: unknown column "qti" of table "s" in the query; did you mean "qty"?',
  ],
  ['SELECT x.price FROM sample', 'error: unknown table "x" in the query'],
  ['SELECT * FROM smple', 'error: the query reads smple; it may read sample; did you mean "sample"?'],
  ['SELECT nofun(price) FROM sample', 'error: unknown function "nofun" in the query'],
  ['SELECT CAST(price AS foo) FROM sample', 'error: unknown type "foo" in the query'],
  [
    'SELECT price, count(*) FROM sample',
    'error: the query can\'t be run: column "price" must appear in the GROUP BY clause or must be part of an aggregate function.',
  ],
  [
    'SELECT *\nFORM sample',
    'error: the query has a syntax error at line 2, column 6: syntax error at or near "sample"',
  ],
  ['SELECT (1', 'error: the query has a syntax error at line 1, column 10: syntax error at end of input'],
  [
    "SELECT * FROM sample WHERE price > 'a'",
    "error: selected_rows could not be measured: Conversion Error: Could not convert string 'a' to INT64",
  ],
  ['DELETE FROM sample', "error: the query isn't a SELECT; a check may only read"],
])('%s', async (query, message) => {
  expect(await messageOf(query)).toBe(message)
})
