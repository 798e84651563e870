import { describe, expect, test } from 'vitest'
import { datasetName } from '../../../reporters/openlineage/datasetName.ts'
import { openlineage } from '../../../reporters/openlineage/openlineage.ts'
import { everyColumn, everyKind, input, result, sampleReport, tested } from '../sampleReport.ts'

interface Event {
  readonly eventType: string
  readonly run: {
    readonly runId: string
    readonly facets: { readonly test: { readonly tests: readonly object[] } }
  }
  readonly inputs: readonly {
    readonly name: string
    readonly inputFacets?: {
      readonly dataQualityAssertions: { readonly assertions: readonly object[] }
      readonly dataQualityMetrics: { readonly columnMetrics: object }
    }
  }[]
}
const of = (report: Parameters<typeof openlineage>[0]): Event => JSON.parse(openlineage(report)) as Event
const inputs = { reference: input({ uri: 's3://b/old.csv' }), sample: input() }

test('checks are assertions about the sample, drift tests are tests of the run', () => {
  const {
    eventType,
    run,
    inputs: datasets,
  } = of(sampleReport([...everyKind, tested({ id: 'ks' })], { inputs, columns: everyColumn() }))
  expect(eventType).toBe('FAIL')
  expect(run.facets.test.tests).toMatchObject([{ name: 'ks', status: 'pass', type: 'ks_2samp' }])
  const facets = datasets[0]!.inputFacets!
  expect(facets.dataQualityAssertions.assertions).toHaveLength(5)
  expect(facets.dataQualityAssertions.assertions[1]).toMatchObject({
    assertion: 'expect_column_values_to_be_between',
    success: false,
    column: 'tempo',
    severity: 'error',
    expected: '{"min":50,"max":250}',
  })
  expect(facets.dataQualityMetrics).toMatchObject({
    rowCount: 10_000,
    columnMetrics: {
      tempo: { nullCount: 0, distinctCount: 4, count: 9, min: 1, max: 4, quantiles: { '0.5': 2.5 } },
    },
  })
  expect(datasets[1]).toEqual({ namespace: 's3://b', name: 'old.csv' })
})

test('a run has a name of its own, the same for the same report', () => {
  const passed = sampleReport([result()], { inputs })
  const { eventType, run } = of(passed)
  expect(eventType).toBe('COMPLETE')
  expect(run.runId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(of(passed).run.runId).toBe(run.runId)
  expect(of({ ...passed, startedAt: '2026-11-22T00:00:00.000Z' }).run.runId).not.toBe(run.runId)
})

describe('datasets are named as OpenLineage names them', () => {
  test.each([
    ['s3://bucket/a/b.csv', { namespace: 's3://bucket', name: 'a/b.csv' }],
    ['file:///data/a.csv', { namespace: 'file', name: '/data/a.csv' }],
    ['https://me:secret@host:8080/a.csv?token=1', { namespace: 'https://host:8080', name: 'a.csv' }],
    ['-', { namespace: 'file', name: '-' }],
  ])('%s', (uri, name) => {
    expect(datasetName(input({ uri, ref: uri }))).toEqual(name)
  })
})
