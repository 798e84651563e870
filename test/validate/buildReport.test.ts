import { describe, expect, it } from 'vitest'
import type { Artifact } from '../../src/core/artifact.ts'
import type { TableInfo } from '../../src/core/engine.ts'
import type { Table } from '../../src/core/table.ts'
import type { Severity, Status } from '../../src/core/outcome.ts'
import type { Report, Result } from '../../src/core/report.ts'
import { anythingRan, buildReport } from '../../src/validate/buildReport.ts'

const artifact: Artifact = {
  ref: 'a.csv',
  uri: 'file:///a.csv',
  format: 'csv',
  files: ['a.csv'],
  bytes: 12,
  digest: 'sha256:00',
  version: null,
  timestamp: '2020-01-01T00:00:00.000Z',
}
const info: TableInfo = {
  columns: [{ name: 'x', type: 'integer', nativeType: 'BIGINT' }],
  rows: 3,
  findings: [],
}

const of = (
  status: Status,
  severity: Severity = 'error',
  expectation = 'expect_column_to_exist',
): Result => ({
  id: 'id',
  expectation,
  params: {},
  status,
  severity,
  message: '',
})

function report(results: readonly Result[], tables: readonly Table[] = ['sample']): Report {
  return buildReport({
    startedAt: new Date(0),
    finishedAt: new Date(412),
    suite: { name: 's', file: 's.yaml', expectations: [] },
    artifacts: new Map(tables.map((table) => [table, artifact])),
    tables: new Map(tables.map((table) => [table, info])),
    ran: { results, family: null },
    warnings: ['mind'],
  })
}

describe('status', () => {
  it.each([
    ['pass', [of('pass')]],
    ['pass', [of('pass'), of('skip')]],
    ['pass', [of('fail', 'warning')]],
    ['pass', [of('fail', 'info'), of('pass')]],
    ['fail', [of('fail')]],
    ['fail', [of('fail'), of('error'), of('pass')]],
    ['error', [of('error'), of('pass')]],
    ['error', [of('error', 'warning')]],
    ['incomplete', [of('unchecked'), of('pass')]],
    ['incomplete', [of('unchecked')]],
    ['pass', [of('unchecked', 'warning'), of('pass')]],
    ['error', [of('unchecked', 'warning')]],
    ['fail', [of('fail'), of('unchecked')]],
    ['error', [of('error'), of('unchecked')]],
    ['error', []],
    ['error', [of('skip'), of('skip')]],
    ['error', [of('pass', 'error', 'expect_table_to_be_well_formed')]],
    ['error', [of('pass', 'error', 'expect_table_to_be_well_formed'), of('skip')]],
    ['fail', [of('fail', 'error', 'expect_table_to_be_well_formed')]],
  ] as const)('%s of %j', (status, results) => {
    expect(report(results).status).toBe(status)
  })
})

it('counts warnings apart from failures', () => {
  const results = [
    ...[of('pass'), of('pass'), of('skip'), of('error'), of('error', 'warning')],
    ...[of('fail'), of('fail', 'warning'), of('fail', 'info')],
    ...[of('unchecked'), of('unchecked', 'warning')],
  ]
  expect(report(results).summary).toEqual({
    total: 10,
    pass: 2,
    fail: 1,
    error: 2,
    skip: 1,
    unchecked: 1,
    noValues: 0,
    warning: 3,
  })
})

it('says what was read, and what of it is not there', () => {
  const input = {
    ref: 'a.csv',
    uri: 'file:///a.csv',
    format: 'csv',
    rows: 3,
    columns: info.columns,
    bytes: 12,
    digest: 'sha256:00',
    version: null,
    timestamp: '2020-01-01T00:00:00.000Z',
  }
  expect(report([]).inputs).toEqual({ reference: null, sample: input })
  expect(report([], ['reference', 'sample']).inputs).toEqual({ reference: input, sample: input })
})

it('says when, by what and for which suite', () => {
  expect(report([])).toMatchObject({
    schemaVersion: 1,
    tool: { name: 'touchstone' },
    suite: { name: 's', file: 's.yaml' },
    startedAt: '1970-01-01T00:00:00.000Z',
    warnings: ['mind'],
    family: null,
  })
})

it('a file that could be read is no check of its data', () => {
  expect(anythingRan([])).toBe(false)
  expect(anythingRan([of('skip'), of('pass', 'error', 'expect_table_to_be_well_formed')])).toBe(false)
  expect(anythingRan([of('skip'), of('error')])).toBe(true)
  expect(anythingRan([of('fail', 'warning')])).toBe(true)
})

it('that no column is new is a check of the data only where it fails the run', () => {
  const newColumns = 'expect_table_columns_to_be_in_reference'
  expect(anythingRan([of('pass', 'warning', newColumns)])).toBe(false)
  expect(anythingRan([of('pass', 'error', newColumns)])).toBe(true)
})

it('a rule without values shows nothing, unless the table may be empty or --strict fails the rule', () => {
  const idle: Result = { ...of('pass'), vacuous: true }
  const mayBeEmpty = {
    ...of('pass', 'error', 'expect_table_to_be_well_formed'),
    params: { allowEmpty: true },
  }
  expect(anythingRan([idle])).toBe(false)
  expect(report([idle]).status).toBe('error')
  expect(anythingRan([idle, of('pass')])).toBe(true)
  expect(anythingRan([mayBeEmpty, idle])).toBe(true)
  expect(anythingRan([mayBeEmpty, of('skip')])).toBe(false)
  expect(anythingRan([{ ...idle, status: 'fail' }])).toBe(true)
})
