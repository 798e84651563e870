import { expect, test } from 'vitest'
import { loggedValues } from '../../src/mlflow/loggedValues.ts'
import { metricName } from '../../src/mlflow/metricName.ts'
import { result, sampleReport, tested } from '../reporters/sampleReport.ts'

const family = { alpha: 0.05, correction: 'sidak', size: 2, adjustedAlpha: 0.025 }

const keysOf = (report: ReturnType<typeof sampleReport>): readonly string[] =>
  loggedValues(report)
    .metrics.map(({ key }) => key)
    .filter((key) => !key.startsWith('checks/'))

test('each test is two metrics, and each count of checks one', () => {
  const report = sampleReport([tested({ column: 'tempo' }), result()], { family })
  expect(keysOf(report)).toEqual(['ks/tempo', 'p_value/ks/tempo'])
  expect(loggedValues(report).metrics).toContainEqual({ key: 'checks/total', value: 2 })
})

test('numbers that JSON does not have are left out', () => {
  const { test: of } = tested({ column: 'a' })
  expect(
    keysOf(sampleReport([tested({ column: 'a', test: { ...of!, statistic: Infinity, pValue: NaN } })])),
  ).toEqual([])
})

test('groups are told apart, and names that MLflow makes one', () => {
  const of = (column: string, group?: Record<string, string>) => tested({ column, ...(group && { group }) })
  expect(keysOf(sampleReport([of('a', { g: 'x' }), of('a', { g: 'y' }), of('é'), of('ü')]))).toEqual([
    'ks/a/g_x',
    'p_value/ks/a/g_x',
    'ks/a/g_y',
    'p_value/ks/a/g_y',
    'ks/_',
    'p_value/ks/_',
    'ks/__2',
    'p_value/ks/__2',
  ])
})

test('no digest is longer than MLflow takes', () => {
  const { inputs, ...rest } = sampleReport([])
  const sample = { ...inputs.sample, digest: `sha256:${'a'.repeat(64)}`, uri: 's3://b/x.csv' }
  expect(loggedValues({ ...rest, inputs: { ...inputs, sample } }).datasets).toMatchObject([
    { dataset: { digest: 'a'.repeat(36), source_type: 's3' } },
  ])
})

test.each([
  ['ks/tempo', 'ks/tempo'],
  ['ks/a:b\n<c>', 'ks/a_b__c_'],
  ['ks/../../etc', 'ks/__/__/etc'],
  ['/ks//x', '_/ks/_/x'],
  ['x'.repeat(300), 'x'.repeat(250)],
])('%j is %j', (name, taken) => {
  expect(metricName(name)).toBe(taken)
})
