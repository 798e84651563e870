import { readFile } from 'node:fs/promises'
import { baselineOf } from './baselineOf.ts'
import { parseBaseline } from './parseBaseline.ts'
import type { Baseline } from '../core/baseline.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { checkedReport } from './checkedReport.ts'
import { readStoredReport } from './readStoredReport.ts'

/** Reads a baseline file, or a report, whose failures are a baseline without owners. */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`baseline ${file} could not be read: ${messageOf(cause)}`, { cause })
  })
  const remedy =
    'Pass a report of --json, or write a baseline: validate baseline result.json -o baseline.json --owner NAME --expires DATE'
  if (text.trim() === '') throw new UsageError(`baseline ${file} is empty. ${remedy}`)
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new UsageError(`baseline ${file} is not JSON: ${messageOf(cause)}. ${remedy}`, { cause })
  }
  const isReport = typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed
  if (!isReport) return parseBaseline(parsed, file)
  return baselineOf(checkedReport(await readStoredReport(file), file), { owner: null, expires: null })
}
