import { expect, it } from 'vitest'
import { measure } from '../../src/runner/measure.ts'
import { missing } from '../../src/metrics/missing.ts'
import { plan } from '../../src/runner/plan.ts'
import { withData } from '../dataEngine.ts'

it('counts the four states apart', async () => {
  const sample =
    'number,text,day,flag,whole\n1.5,x,2020-01-01,true,1\nnan,"",,,\n,,2020-01-02,false,2\ninf,nan,2020-01-03,true,3\n-inf,"",2020-01-04,true,4\n'
  const engine = await withData({ sample })
  const { columns } = engine.tables.get('sample')!
  const metrics = columns.map((column) => missing('sample', column))
  const measured = await measure(plan(metrics), engine)
  const none = { rows: 5, nulls: 1, nans: 0, empties: 0, infinities: 0, missing: 1 }
  expect([...measured.values()]).toEqual([
    { value: { rows: 5, nulls: 1, nans: 1, empties: 0, infinities: 2, missing: 2 } },
    { value: { ...none, empties: 2 } },
    { value: none },
    { value: none },
    { value: none },
  ])
})

it('is all zeros for an empty table', async () => {
  const engine = await withData({ sample: { parquet: 'SELECT 1.5::DOUBLE AS x WHERE false' } })
  const [column] = engine.tables.get('sample')!.columns
  const measured = await measure(plan([missing('sample', column!)]), engine)
  expect([...measured.values()]).toEqual([
    { value: { rows: 0, nulls: 0, nans: 0, empties: 0, infinities: 0, missing: 0 } },
  ])
})
