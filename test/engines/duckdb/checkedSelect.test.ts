import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/errors/usageError.ts'
import { withData } from '../../dataEngine.ts'

const data = { reference: 'x\n1\n', sample: 'x,y\n1,a\n2,b\n3,b\n' }

async function selected(statement: string): Promise<unknown[]> {
  const engine = await withData(data)
  const rows = []
  for await (const batch of engine.select(statement)) rows.push(...batch)
  return rows
}

describe("a user's SELECT", () => {
  it.each([
    ['SELECT x FROM sample WHERE x > 1 -- a comment', [{ x: 2 }, { x: 3 }]],
    ['select count(*) as n from Sample s join reference r on s.x = r.x', [{ n: 1 }]],
    [
      'WITH b AS (SELECT y, count(*) AS n FROM sample GROUP BY y) SELECT * FROM b WHERE n > 1',
      [{ y: 'b', n: 2 }],
    ],
    ['SELECT x FROM sample WHERE x IN (SELECT x FROM reference)', [{ x: 1 }]],
    ['SELECT * FROM (VALUES (1), (2)) v(a) ORDER BY a DESC', [{ a: 2 }, { a: 1 }]],
    ['SELECT range AS i FROM range(2)', [{ i: 0 }, { i: 1 }]],
    [`SELECT x FROM sample WHERE y = ';'`, []],
  ])('%s', async (statement, rows) => {
    expect(await selected(statement)).toEqual(rows)
  })

  it.each([
    ['DELETE FROM sample', "isn't a SELECT"],
    [`COPY (SELECT 1) TO 'x.csv'`, "isn't a SELECT"],
    ['SELECT 1; DROP TABLE sample', "isn't a SELECT"],
    ['SELECT 1; SELECT 2', 'more than one statement'],
    ['SELECT 1 FROM', 'has a syntax error at line 1, column 14'],
    [`SELECT * FROM 'other.csv'`, 'reads other.csv; it may read reference, sample'],
    [`SELECT * FROM read_csv('/etc/passwd')`, 'reads read_csv(…)'],
    [`SELECT * FROM sample, read_text('/etc/passwd')`, 'reads read_text(…)'],
    [`SELECT x IN (SELECT content FROM read_text('a')) FROM sample`, 'reads read_text(…)'],
    [`WITH "a.csv" AS (SELECT 1) SELECT * FROM "a.csv"`, 'reads a.csv'],
    [`SELECT * FROM "a.csv", (WITH "a.csv" AS (SELECT 1) SELECT 2)`, 'reads a.csv'],
    ['SELECT * FROM information_schema.tables', 'reads tables'],
    ['SELECT * FROM duckdb_settings()', 'reads duckdb_settings(…)'],
    [`SELECT getenv('HOME')`, 'calls getenv'],
    [`SELECT current_setting('temp_directory')`, 'calls current_setting'],
    ['SELECT * FROM query_table(sample)', 'reads query_table(…)'],
    ['SUMMARIZE sample', 'is not allowed here'],
    ['SELECT * FROM samples', 'did you mean "sample"?'],
  ])('%s is refused', async (statement, message) => {
    const failed = expect(selected(statement)).rejects
    await failed.toThrow(message)
    await expect(selected(statement)).rejects.toBeInstanceOf(UsageError)
  })
})
