import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { logToMlflow } from '../../src/mlflow/logToMlflow.ts'
import { temporary } from '../artifacts/temporary.ts'
import { sampleReport, tested } from '../reporters/sampleReport.ts'
import { fakeMlflow } from '../cli/mlflow/fakeMlflow.ts'

const family = { alpha: 0.05, correction: 'sidak', size: 1, adjustedAlpha: 0.05 }
const report = sampleReport([tested({ column: 'tempo' })], { family })

test('a report goes into the active run, whose status is left to its owner', async () => {
  const server = await fakeMlflow()
  const env = { MLFLOW_TRACKING_URI: `${server.url}/`, MLFLOW_RUN_ID: 'r1' }
  expect(await logToMlflow(report, env)).toEqual([])
  expect(server.calls.map(({ what }) => what)).toEqual([
    'GET runs/get',
    'POST runs/log-batch',
    'POST runs/log-batch',
    'POST runs/log-inputs',
    'PUT artifacts',
    'PUT artifacts',
    'PUT artifacts',
  ])
  const [got, params, metrics, inputs] = server.calls.map(({ body }) => body)
  expect(got).toEqual({ run_id: 'r1' })
  expect(params).toMatchObject({
    run_id: 'r1',
    params: [
      { key: 'suite', value: 'songs' },
      { key: 'alpha', value: '0.05' },
      { key: 'correction', value: 'sidak' },
    ],
  })
  expect(metrics!['metrics']).toContainEqual({
    key: 'ks/tempo',
    value: report.results[0]!.test!.statistic,
    timestamp: Date.parse(report.startedAt),
    step: 0,
  })
  expect(inputs).toMatchObject({ datasets: [{ tags: [{ key: 'mlflow.data.context', value: 'sample' }] }] })
  expect([...server.files.keys()]).toEqual([
    '0/r1/artifacts/validate/report.html',
    '0/r1/artifacts/validate/report.json',
    '0/r1/artifacts/validate/junit.xml',
  ])
  expect(server.files.get('0/r1/artifacts/validate/report.html')).toContain('<!doctype html>')
})

describe('without an active run', () => {
  test('one is made in the experiment of that name, and ends as the check did', async () => {
    const server = await fakeMlflow()
    await logToMlflow(
      { ...report, status: 'fail' },
      { MLFLOW_TRACKING_URI: server.url, MLFLOW_EXPERIMENT_NAME: 'songs' },
    )
    const bodyOf = (what: string): unknown => server.calls.find((call) => call.what === what)?.body
    expect(bodyOf('GET experiments/get-by-name')).toEqual({ experiment_name: 'songs' })
    expect(bodyOf('POST runs/create')).toMatchObject({ experiment_id: '7', run_name: 'check_data' })
    expect(server.calls.at(-1)).toMatchObject({
      what: 'POST runs/update',
      body: { run_id: 'r1', status: 'FAILED', end_time: Date.parse(report.startedAt) + report.durationMs },
    })
  })

  test('an experiment that is not there is made', async () => {
    const refuse = (what: string): number | null => (what === 'GET experiments/get-by-name' ? 404 : null)
    const server = await fakeMlflow({ refuse })
    await logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_EXPERIMENT_NAME: 'new' })
    expect(server.calls.find(({ what }) => what === 'POST runs/create')?.body).toMatchObject({
      experiment_id: '8',
    })
  })
})

test('artifacts in a folder of this machine are written there', async () => {
  const folder = temporary()
  const server = await fakeMlflow({ artifactUri: pathToFileURL(join(folder, 'a b')).href })
  expect(await logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_RUN_ID: 'r1' })).toEqual([])
  expect(readdirSync(join(folder, 'a b', 'validate')).sort()).toEqual([
    'junit.xml',
    'report.html',
    'report.json',
  ])
})

test('artifacts elsewhere are not written, and it is said', async () => {
  const server = await fakeMlflow({ artifactUri: 'ftp://user:p4ss@host/x' })
  const notices = await logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_RUN_ID: 'r1' })
  expect(notices).toEqual([
    'the reports are not stored in ftp://***@host/x, which only MLflow itself writes to; --html and --junit write files',
  ])
})

test.each([
  [{}, 'nothing was logged to MLflow: MLFLOW_TRACKING_URI is not set'],
  [
    { MLFLOW_TRACKING_URI: 'file:///runs' },
    "nothing was logged to MLflow: file:///runs isn't a tracking server",
  ],
  [{ MLFLOW_TRACKING_URI: 'sqlite:///mlflow.db' }, "sqlite:///mlflow.db isn't a tracking server"],
])('with %j nothing is logged, and it is said', async (env, message) => {
  expect((await logToMlflow(report, env)).join()).toContain(message)
})

test.each([
  [{ MLFLOW_TRACKING_USERNAME: 'me', MLFLOW_TRACKING_PASSWORD: 'p4ss' }, `Basic ${btoa('me:p4ss')}`],
  [{ MLFLOW_TRACKING_TOKEN: 't0ken' }, 'Bearer t0ken'],
])('credentials come from the environment', async (credentials, authorization) => {
  const server = await fakeMlflow()
  await logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_RUN_ID: 'r1', ...credentials })
  expect(new Set(server.calls.map((call) => call.authorization))).toEqual(new Set([authorization]))
})

test('credentials in the URL are sent, and are in no message', async () => {
  const server = await fakeMlflow({ refuse: (what) => (what === 'POST runs/log-batch' ? 403 : null) })
  const uri = server.url.replace('//', '//me:p4ss@')
  const failure: unknown = await logToMlflow(report, { MLFLOW_TRACKING_URI: uri, MLFLOW_RUN_ID: 'r1' }).catch(
    (cause: unknown) => cause,
  )
  expect(server.calls[0]?.authorization).toBe(`Basic ${btoa('me:p4ss')}`)
  expect(String(failure)).toBe(
    `Error: MLflow at ${server.url}: runs/log-batch: the server answered 403: POST runs/log-batch is refused; set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN`,
  )
})

test('a server that knows no datasets is told of none', async () => {
  const server = await fakeMlflow({ refuse: (what) => (what === 'POST runs/log-inputs' ? 404 : null) })
  await logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_RUN_ID: 'r1' })
  expect(server.files.size).toBe(3)
})

test('a server in trouble is asked again', async () => {
  let trouble = 1
  const server = await fakeMlflow({
    refuse: (what) => (what === 'GET runs/get' && trouble-- > 0 ? 503 : null),
  })
  await logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_RUN_ID: 'r1' })
  expect(server.files.size).toBe(3)
})

test('a server that is not there, and one of something else', async () => {
  await expect(logToMlflow(report, { MLFLOW_TRACKING_URI: 'http://127.0.0.1:9/x?t=s3cret' })).rejects.toThrow(
    /^MLflow at http:\/\/127\.0\.0\.1:9\/x could not be reached: /,
  )
  const server = await fakeMlflow({ artifactUri: 1 as never })
  await expect(logToMlflow(report, { MLFLOW_TRACKING_URI: server.url, MLFLOW_RUN_ID: 'r1' })).rejects.toThrow(
    'runs/get: the answer is not one of MLflow; is this a tracking server?',
  )
})
