import { expect, it } from 'vitest'
import { inferenceCounts } from '../../../src/engines/duckdb/types/inferTypes.ts'
import { previewCounts } from '../../../src/engines/duckdb/previewCounts.ts'
import { openSession } from '../../../src/engines/duckdb/session.ts'
import { join, sql, string } from '../../../src/sql/sqlText.ts'

const cells = [
  ...[
    null,
    undefined,
    '',
    ' ',
    'a',
    'true',
    'FALSE',
    'truely',
    '0',
    '007',
    ' 12 ',
    '-3',
    '+4',
    '1_000',
    '--1',
  ],
  ...[
    '123456789012345',
    '1234567890123456',
    '1'.repeat(38),
    '1.5',
    '.5',
    '5.',
    '1e5',
    '1e400',
    '-1.5E-400',
    '0e999',
    '1e300',
    '1E-5',
    'NaN',
    '-Inf',
    'INFINITY',
  ],
  ...[
    '1,5',
    '0x1F',
    '2024-02-29',
    '2024-2-9',
    '2024-02-29 13:45',
    '2024-02-29T13:45:59.123456',
    '2024-02-29T13:45:59Z',
  ],
  ...['1\n', '\n1', '\u00a01', '\v1', 'é', '１'],
]

it('counts what the engine counts, of each kind of text', async () => {
  const session = await openSession()
  for (const cell of cells) {
    const text = cell === null || cell === undefined ? sql`NULL::VARCHAR` : string(cell)
    const [row] = await session.rows(sql`SELECT ${join(inferenceCounts('x'))} FROM (SELECT ${text} AS x)`)
    const counted = Object.fromEntries(Object.entries(row!).map(([name, count]) => [name, Number(count)]))
    const own = previewCounts('x', [cell])
    // JavaScript has blanks beyond ASCII.
    if (cell === '\u00a01' || cell === '\v1') expect(counted['float of x']).toBe(0)
    else expect({ cell, ...own }).toEqual({ cell, ...counted })
  }
  await session.close()
})

it('takes for a date what looks like one', () => {
  expect(previewCounts('x', ['2024-02-31', '2024-01-01', null])).toMatchObject({
    'values of x': 2,
    'date of x': 2,
  })
})
