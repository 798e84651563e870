import { z } from 'zod'
import { StatusError } from '../artifacts/download/retry.ts'
import { redactUrl } from '../artifacts/download/redactUrl.ts'
import type { Report } from '../core/report.ts'
import { loggedValues, type LoggedValues } from './loggedValues.ts'
import { mlflowClient, type MlflowClient } from './mlflowClient.ts'
import { storeReports } from './storeReports.ts'

const run = z.object({ run: z.object({ info: z.object({ run_id: z.string(), artifact_uri: z.string() }) }) })
const experiment = z.object({ experiment: z.object({ experiment_id: z.string() }) })
const created = z.object({ experiment_id: z.string() })

const anything = z.looseObject({})

type Run = z.infer<typeof run>['run']['info']

/** The server's bound on one call. */
const metricsAtOnce = 1000

/**
 * Logs a report over MLflow's REST API: into the active run (`MLFLOW_RUN_ID`, as `mlflow run` sets it), whose status is its
 * owner's, or into a new run of the experiment that `MLFLOW_EXPERIMENT_ID` or `MLFLOW_EXPERIMENT_NAME` names.
 *
 * @returns what the user must know, each one sentence
 */
export async function logToMlflow(report: Report, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const uri = env['MLFLOW_TRACKING_URI'] ?? ''
  if (!/^https?:\/\//i.test(uri))
    return [
      uri === ''
        ? 'nothing was logged to MLflow: MLFLOW_TRACKING_URI is not set'
        : `nothing was logged to MLflow: ${redactUrl(uri)} isn't a tracking server (http or https); start one with mlflow server`,
    ]
  const client = mlflowClient(uri, env)
  const active = env['MLFLOW_RUN_ID'] ?? ''
  const own = active === ''
  const { run_id, artifact_uri } = own ? await startRun(client, report, env) : await findRun(client, active)
  await log(client, run_id, report)
  const notice = await storeReports(client, artifact_uri, report)
  if (own) await client.call('POST', 'runs/update', endOf(run_id, report), anything)
  return notice === null ? [] : [notice]
}

const findRun = async (client: MlflowClient, run_id: string): Promise<Run> =>
  (await client.call('GET', 'runs/get', { run_id }, run)).run.info

async function startRun(client: MlflowClient, report: Report, env: NodeJS.ProcessEnv): Promise<Run> {
  const experiment_id = await experimentId(client, env)
  const start = {
    experiment_id,
    run_name: 'check_data',
    start_time: Date.parse(report.startedAt),
    tags: [
      { key: 'mlflow.source.name', value: 'validate' },
      { key: 'mlflow.source.type', value: 'LOCAL' },
    ],
  }
  return (await client.call('POST', 'runs/create', start, run)).run.info
}

async function experimentId(client: MlflowClient, env: NodeJS.ProcessEnv): Promise<string> {
  const id = env['MLFLOW_EXPERIMENT_ID'] ?? ''
  const name = env['MLFLOW_EXPERIMENT_NAME'] ?? ''
  if (id !== '') return id
  if (name === '') return '0'
  try {
    const query = { experiment_name: name }
    return (await client.call('GET', 'experiments/get-by-name', query, experiment)).experiment.experiment_id
  } catch (cause) {
    if (!(cause instanceof StatusError && cause.status === 404)) throw cause
    return (await client.call('POST', 'experiments/create', { name }, created)).experiment_id
  }
}

async function log(client: MlflowClient, run_id: string, report: Report): Promise<void> {
  const { params, metrics, tags, datasets } = loggedValues(report)
  await client.call('POST', 'runs/log-batch', { run_id, params, tags }, anything)
  const timestamp = Date.parse(report.startedAt)
  for (let start = 0; start < metrics.length; start += metricsAtOnce) {
    const some = metrics.slice(start, start + metricsAtOnce)
    const batch = { run_id, metrics: some.map((metric) => ({ ...metric, timestamp, step: 0 })) }
    await client.call('POST', 'runs/log-batch', batch, anything)
  }
  await logDatasets(client, run_id, datasets)
}

/** Servers before 2.4 know no datasets. */
async function logDatasets(
  client: MlflowClient,
  run_id: string,
  datasets: LoggedValues['datasets'],
): Promise<void> {
  try {
    await client.call('POST', 'runs/log-inputs', { run_id, datasets }, anything)
  } catch (cause) {
    if (!(cause instanceof StatusError && cause.status === 404)) throw cause
  }
}

const endOf = (run_id: string, { status, startedAt, durationMs }: Report) => ({
  run_id,
  status: status === 'pass' ? 'FINISHED' : 'FAILED',
  end_time: Date.parse(startedAt) + durationMs,
})
