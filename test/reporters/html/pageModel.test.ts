import { expect, it } from 'vitest'
import { pageModel } from '../../../reporters/html/pageModel.ts'
import { everyColumn, result, sampleReport } from '../sampleReport.ts'

it('puts columns with trouble first, the gravest before, the rest in the order of the data', () => {
  const { columns } = pageModel(
    sampleReport(
      [
        result({ id: 'a', column: 'genre', status: 'fail', severity: 'warning' }),
        result({ id: 'b', column: 'secret' }),
        result({ id: 'c', column: 'secret', status: 'fail' }),
        result({ id: 'd', column: 'released', status: 'skip' }),
      ],
      { columns: everyColumn() },
    ),
  )
  expect(columns.map(({ profile }) => profile.name)).toEqual(['secret', 'genre', 'tempo', 'released'])
  expect(columns[0]?.checks.map(({ result: { id } }) => id)).toEqual(['c', 'b'])
})

it('links a check to its column where the page describes it', () => {
  const checks = [result({ id: 'a' }), result({ id: 'b', column: 'other' })]
  const model = pageModel(sampleReport(checks, { columns: everyColumn() }))
  expect(model.checks.map(({ column }) => column?.anchor)).toEqual(['column-tempo', undefined])
  expect(model.checks.map(({ columnKey }) => columnKey)).toEqual(['tempo', 'other'])
})
