import type { Engine } from '../core/engine.ts'
import type { UnexpectedRows } from '../core/expectation.ts'
import type { Row, Value } from '../core/row.ts'
import type { Example } from '../core/outcome.ts'
import { unexpectedQuery } from './unexpectedQuery.ts'

/** The first rows that break an expectation, at most `limit` of them. */
export async function findExamples(
  unexpected: UnexpectedRows,
  engine: Engine,
  limit: number,
): Promise<readonly Example[]> {
  const { table, values, keep } = unexpected
  const wanted = Object.fromEntries(values.map((value, i) => [`value${i}`, value]))
  const query = unexpectedQuery(unexpected, wanted)
  if (!keep) return (await engine.query(table, { ...query, limit })).map(exampleOf)
  const found: Example[] = []
  for await (const rows of engine.stream(table, query)) {
    const kept = await keep(rows.map(valuesOf))
    found.push(...rows.filter((_, i) => kept[i]).map(exampleOf))
    if (found.length >= limit) return found.slice(0, limit)
  }
  return found
}

const valuesOf = (row: Row): readonly Value[] => Object.values(row).slice(1)

function exampleOf(row: Row): Example {
  const values = valuesOf(row)
  return { row: Number(row['row']), value: values.length === 1 ? (values[0] ?? null) : values }
}
