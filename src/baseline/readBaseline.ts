import { readFile } from 'node:fs/promises'
import { baselineOf } from './baselineOf.ts'
import { parseBaseline } from './parseBaseline.ts'
import type { Baseline } from '../core/baseline.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { readStoredReport } from './readStoredReport.ts'

/** Reads a baseline file, or a report, whose failures are a baseline without owners. */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`baseline ${file} could not be read: ${messageOf(cause)}`, { cause })
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${messageOf(cause)}`, { cause })
  }
  const isReport = typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed
  return isReport
    ? baselineOf(await readStoredReport(file), { owner: null, expires: null })
    : parseBaseline(parsed, file)
}
