import { describe, expect, it } from 'vitest'
import { expectColumnValuesToBeInOtherTable as inOther } from '../../src/expectations/expectColumnValuesToBeInOtherTable.ts'
import { resultOf } from '../dataEngine.ts'

const reference = 'id,name\n1,a\n2,b\n,c\n'

describe('referential integrity', () => {
  it('holds where every value is there; missing ones are not looked at', async () => {
    const claim = inOther({ column: 'k', otherTable: 'reference', otherColumn: 'id' })
    expect(await resultOf(claim, { reference, sample: 'k,x\n1,1\n2,1\n,1\n1,1\n' })).toMatchObject({
      status: 'pass',
      message: 'all 3 values are in the table reference',
    })
  })

  it('is broken by each value that is not, also where the other column has gaps', async () => {
    const claim = inOther({ column: 'id', otherTable: 'reference' })
    const result = await resultOf(claim, { reference, sample: 'id\n1\n3\n3\n' })
    expect(result).toMatchObject({ status: 'fail', unexpected: { count: 2, total: 3 } })
    expect(result.unexpected?.examples).toEqual([
      { row: 2, value: 3 },
      { row: 3, value: 3 },
    ])
  })

  it('is asked of groups and of some rows too', async () => {
    const claim = inOther({ column: 'id', otherTable: 'reference', groupBy: 'g' })
    expect(
      await resultOf(claim, { reference: 'id,g\n1,a\n', sample: 'id,g\n1,a\n1,a\n1,b\n' }),
    ).toMatchObject({
      status: 'pass',
      group: { g: 'a' },
    })
  })

  it('needs the other table, and its column', async () => {
    const sample = 'id\n1\n'
    expect(await resultOf(inOther({ column: 'id', otherTable: 'users' }), { sample })).toMatchObject({
      status: 'error',
      message: 'looks into the table users, and there is none; name it with --table users=…',
    })
    const claim = inOther({ column: 'id', otherTable: 'reference', otherColumn: 'ide' })
    expect(await resultOf(claim, { reference, sample })).toMatchObject({
      status: 'fail',
      message: 'column "ide" is not in the reference; did you mean "id"?',
    })
  })
})
