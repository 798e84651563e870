import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { html } from '../../reporters/html/html.tsx'
import { json } from '../../reporters/json/json.ts'
import { junit } from '../../reporters/junit/junit.ts'
import type { Report } from '../core/report.ts'
import { writeReport } from '../system/writeReport.ts'
import type { MlflowClient } from './mlflowClient.ts'

/** Directory of the reports among the artifacts of a run. */
const folder = 'validate'

/**
 * Stores the reports among the artifacts of a run: through the tracking server, or in a folder of this machine.
 *
 * @returns what the user must know where neither is possible
 */
export async function storeReports(
  client: MlflowClient,
  artifactUri: string,
  report: Report,
): Promise<string | null> {
  const store = storeOf(client, artifactUri)
  if (!store)
    return `the reports are not stored in ${artifactUri.replace(/\/\/[^/@]*@/, '//***@')}, which only MLflow itself writes to; --html and --junit write files`
  const files = { 'report.html': html(report), 'report.json': json(report), 'junit.xml': junit(report) }
  for (const [name, text] of Object.entries(files)) await store(`${folder}/${name}`, text)
  return null
}

function storeOf(client: MlflowClient, uri: string): ((path: string, text: string) => Promise<void>) | null {
  const [, proxied] = /^mlflow-artifacts:(?:\/\/[^/]*)?\/+(.*)$/.exec(uri) ?? []
  if (proxied !== undefined) return (path, text) => client.put(`${proxied}/${path}`, text)
  const local = /^file:/i.test(uri) ? fileURLToPath(uri) : uri.startsWith('/') ? uri : null
  return local === null ? null : (path, text) => writeReport(join(local, path), text)
}
