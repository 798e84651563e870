import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../sourceFiles.ts'
import { pythonEnv, pythonWith, startServer, type Server } from './python.ts'

const songs = (name: string): string => join(root, 'fixtures/songs', name)
const folder = mkdtempSync(join(tmpdir(), 'touchstone-mlflow-'))
const project = join(folder, 'check_data')
let server: Server | null = null

beforeAll(async () => {
  if (!(await pythonWith('mlflow'))) return
  cpSync(join(root, 'docs/mlflow'), project, { recursive: true })
  // What `npx` would install from the registry is the package under test.
  const modules = join(project, 'node_modules')
  for (const name of ['.bin', '@touchstone-data']) mkdirSync(join(modules, name), { recursive: true })
  symlinkSync(root, join(modules, '@touchstone-data/touchstone'))
  symlinkSync('../@touchstone-data/touchstone/bin/validate.js', join(modules, '.bin/validate'))
  const stores = [
    '--backend-store-uri',
    `sqlite:///${folder}/mlflow.db`,
    '--artifacts-destination',
    `${folder}/artifacts`,
  ]
  server = await startServer(
    'mlflow',
    (port) => ['server', '--host', '127.0.0.1', '--port', String(port), '--workers', '1', ...stores],
    '/health',
  )
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface RunData {
  readonly info: { readonly run_id: string; readonly status: string; readonly artifact_uri: string }
  readonly data: {
    readonly metrics: readonly { readonly key: string; readonly value: number }[]
    readonly params: readonly { readonly key: string; readonly value: string }[]
    readonly tags: readonly { readonly key: string; readonly value: string }[]
  }
  readonly inputs: { readonly dataset_inputs: readonly unknown[] }
}

/** `mlflow run` as the course's pipeline calls it, and the run that it left on the server. */
async function mlflowRun(sample: string): Promise<{ readonly code: number; readonly run: RunData }> {
  const args = [
    ...['run', project, '--env-manager', 'local', '-P', `reference_artifact=${songs('reference.csv')}`],
    ...['-P', `sample_artifact=${songs(sample)}`, '-P', 'ks_alpha=0.01'],
  ]
  const env = pythonEnv({ MLFLOW_TRACKING_URI: server!.url })
  const code = await new Promise<number>((resolve) => {
    execFile('mlflow', args, { env, maxBuffer: 1e8 }, (error) => resolve(error ? Number(error.code ?? 1) : 0))
  })
  const response = await fetch(`${server!.url}/api/2.0/mlflow/runs/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ experiment_ids: ['0'], max_results: 1, order_by: ['attributes.start_time DESC'] }),
  })
  const { runs } = (await response.json()) as { runs: readonly RunData[] }
  return { code, run: runs[0]! }
}

test('the project drops in for the step check_data', async ({ skip }) => {
  skip(server === null, 'no Python')
  const { code, run } = await mlflowRun('sample.csv')
  expect(code).toBe(0)
  expect(run.info.status).toBe('FINISHED')
  const metrics = new Map(run.data.metrics.map(({ key, value }) => [key, value]))
  expect(metrics.get('ks/danceability')).toBeGreaterThan(0)
  expect(metrics.get('p_value/ks/danceability')).toBeLessThanOrEqual(1)
  expect(metrics.get('checks/fail')).toBe(0)
  expect(run.data.params).toEqual(
    expect.arrayContaining([
      { key: 'ks_alpha', value: '0.01' },
      { key: 'alpha', value: '0.01' },
      { key: 'correction', value: 'sidak' },
    ]),
  )
  expect(run.data.tags).toContainEqual({ key: 'validate.status', value: 'pass' })
  expect(run.inputs.dataset_inputs).toHaveLength(2)
  const stored = join(
    folder,
    'artifacts',
    run.info.artifact_uri.replace(/^mlflow-artifacts:\/+/, ''),
    'validate',
  )
  for (const name of ['report.html', 'report.json', 'junit.xml'])
    expect(existsSync(join(stored, name))).toBe(true)
})

test('data that drifted fails the run, and says why on the server', async ({ skip }) => {
  skip(server === null, 'no Python')
  const { code, run } = await mlflowRun('drifted.csv')
  expect(code).not.toBe(0)
  expect(run.info.status).toBe('FAILED')
  expect(run.data.tags).toContainEqual({ key: 'validate.status', value: 'fail' })
  expect(run.data.metrics.find(({ key }) => key === 'checks/fail')?.value).toBeGreaterThan(0)
})
