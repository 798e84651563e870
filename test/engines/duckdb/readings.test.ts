import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import type { Reading } from '../../../src/core/reading.ts'
import { duckdbEngine } from '../../../src/engines/duckdb/duckdbEngine.ts'
import type { DuckdbOptions } from '../../../src/engines/duckdb/duckdbOptions.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function readings(
  name: string,
  text: string,
  options: DuckdbOptions = {},
): Promise<ReadonlyMap<string, Reading> | undefined> {
  const file = join(folder, name)
  writeFileSync(file, text)
  const engine = await duckdbEngine(new Map([['sample', await resolve(file)]]), options)
  await engine.close()
  return engine.tables.get('sample')!.readings
}

const csv = `id,ID,price,flag,when,at,moment,odd,none
1,a,1,true,2024-01-01,2024-01-01 10:00,2024-01-01T10:00Z,1,
2,,2.5,false,2024-01-02,2024-01-02,2024-01-02T10:00+02:00,x,
3,c,,true,,2024-01-03 10:00:00.5,,2.5,
`
const kinds = {
  id: { values: 3, kinds: { integer: 3 } },
  ID: { values: 2, kinds: { text: 2 } },
  flag: { values: 3, kinds: { boolean: 3 } },
  when: { values: 2, kinds: { date: 2 } },
  moment: { values: 2, kinds: { instant: 2 } },
  odd: { values: 3, kinds: { integer: 1, decimal: 1, text: 1 } },
  none: { values: 0, kinds: {} },
}

test.each([
  ['the fast reader', csv, 'a.csv', {}],
  ['the careful reader', csv.replace('"', '').replace('2.5,\n', '2.5,,\n'), 'b.csv', {}],
  ['the fast reader into memory', csv, 'c.csv', { load: true }],
] as const)('CSV by %s', async (_, text, name, options) => {
  const { at, price, ...others } = Object.fromEntries((await readings(name, text, options))!)
  expect(others).toEqual(kinds)
  // One local time is written as a date; fractions in the first rows need no count.
  expect([at!.values, price!.values]).toEqual([3, 2])
})

test('integers, and at last two decimals', async () => {
  const text = `x\n${'7\n'.repeat(3_000)}0.5\n1.5\n`
  expect((await readings('late.csv', text))!.get('x')).toEqual({
    values: 3_002,
    kinds: { integer: 3_000, decimal: 2 },
  })
})

test('JSON', async () => {
  const text = [
    '{"n": 1, "s": "a", "d": "2024-01-01", "m": "2024-01-01T10:00:00Z", "o": {"x": 1}, "l": [1], "b": true, "z": null}',
    '{"n": 2.5, "s": 7, "d": "2024-01-02", "m": "2024-01-02T10:00:00Z", "o": null}',
  ].join('\n')
  expect(Object.fromEntries((await readings('a.ndjson', text))!)).toEqual({
    n: { values: 2, kinds: { integer: 1, decimal: 1 } },
    s: { values: 2, kinds: { integer: 1, text: 1 } },
    d: { values: 2, kinds: { date: 2 } },
    m: { values: 2, kinds: { instant: 2 } },
    o: { values: 1, kinds: { object: 1 } },
    l: { values: 1, kinds: { list: 1 } },
    b: { values: 1, kinds: { boolean: 1 } },
    z: { values: 0, kinds: {} },
  })
})
