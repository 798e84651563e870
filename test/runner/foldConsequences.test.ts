import { describe, expect, it } from 'vitest'
import * as e from '../../src/expectations/index.ts'
import { runOn, type TestData } from '../dataEngine.ts'

const statuses = async (data: TestData, suite: Parameters<typeof runOn>[1]): Promise<readonly string[]> =>
  (await runOn(data, suite)).results.map(
    ({ status, severity, message }) => `${status} ${severity} ${message}`,
  )

describe('a missing column', () => {
  const sample = 'a\n1\n'

  it('is one failure, under which the others are folded', async () => {
    const suite = [
      e.expectColumnToExist({ column: 'price' }),
      e.expectColumnValuesToBeBetween({ column: 'price', minValue: 1 }),
      e.expectColumnValuesToNotBeNull({ column: 'price' }),
      e.expectColumnValuesToNotBeNull({ column: 'shop' }),
    ]
    expect(await statuses({ sample }, suite)).toEqual([
      'fail error is not in the sample',
      'skip error not checked: column "price" is not in the sample',
      'skip error not checked: column "price" is not in the sample',
      'fail error column "shop" is not in the sample',
    ])
  })

  it('is its most severe failure', async () => {
    const suite = [
      e.expectColumnToExist({ column: 'price', severity: 'warning' }),
      e.expectColumnValuesToNotBeNull({ column: 'price' }),
    ]
    expect(await statuses({ sample }, suite)).toEqual([
      'skip warning not checked: column "price" is not in the sample',
      'fail error column "price" is not in the sample',
    ])
  })
})

describe('a comparison with the reference', () => {
  const reference = `a\n${Array.from({ length: 60 }, (_, i) => `${i % 7}.5`).join('\n')}\n`
  const compare = [e.expectColumnToMatchReference({ column: 'a' })]
  const ignored = [e.expectColumnToMatchReference({ column: 'a', missing: 'ignore' })]
  const nothing = `a,b\n${',1\n'.repeat(60)}`

  it('of values that are gone is one failure', async () => {
    const found = await statuses({ reference, sample: nothing }, compare)
    expect(found.filter((text) => text.startsWith('fail'))).toEqual([
      'fail error missing rate rose from 0% to 100% (60 of 60 rows)',
    ])
    expect(found).toContain('skip error not checked: the sample has no numbers, and the reference has')
  })

  it('of values that are gone fails where the missing rate is not tested', async () => {
    expect(await statuses({ reference, sample: nothing }, ignored)).toContain(
      'fail error the sample has no numbers, and the reference has',
    )
  })

  it('is checked once what the suite expects itself', async () => {
    const suite = [e.expectColumnToExist({ column: 'a' }), ...compare]
    expect(await statuses({ reference, sample: reference }, suite)).toHaveLength(4)
  })

  it('of a column that the reference lacks fails', async () => {
    expect(await statuses({ reference: 'other\n1\n', sample: 'a\n1\n' }, compare)).toEqual([
      'fail error column "a" is not in the reference',
    ])
  })
})
