import { redactUrl } from '../../artifacts/download/redactUrl.ts'
import type { Input, Report, Result } from '../../core/report.ts'
import { packageInfo } from '../../system/packageInfo.ts'
import { summarize } from '../../validate/summarize.ts'
import type { ValidateFlags } from '../options/validateFlags.ts'

export interface FailedRun {
  readonly command: string
  readonly startedAt: Date
  readonly endedAt: Date
}

/** Returns the report of a run that came to no verdict: one result, which says why. */
export function failedReport(
  problem: string,
  { suite, reference, sample = '' }: Pick<ValidateFlags, 'suite' | 'reference' | 'sample'>,
  { command, startedAt, endedAt }: FailedRun,
): Report {
  const results: readonly Result[] = [
    { id: 'run', expectation: 'run', params: {}, status: 'error', severity: 'error', message: problem },
  ]
  return {
    schemaVersion: 1,
    tool: packageInfo,
    suite: { name: suite ?? 'automatic', file: suite ?? null },
    status: 'error',
    startedAt: startedAt.toISOString(),
    durationMs: endedAt.getTime() - startedAt.getTime(),
    inputs: { reference: reference === undefined ? null : unread(reference), sample: unread(sample) },
    family: null,
    summary: summarize(results),
    warnings: [],
    results,
    command,
  }
}

const unread = (given: string): Input => {
  const ref = redactUrl(given)
  return {
    ref,
    uri: ref,
    format: 'unread',
    rows: 0,
    columns: [],
    bytes: null,
    digest: null,
    version: null,
    timestamp: null,
  }
}
