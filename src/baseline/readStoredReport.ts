import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Report } from '../core/report.ts'
import { lazyImport } from '../system/lazyImport.ts'
import { messageOf } from '../errors/messageOf.ts'
import { packageInfo } from '../system/packageInfo.ts'
import { UsageError } from '../errors/usageError.ts'
import { reviveNumbers } from './reviveNumbers.ts'

const mostProblems = 3

/** Reads a report that `--json` wrote; `-` is standard input. */
export async function readStoredReport(file: string): Promise<Report> {
  const parsed = parse(file, await bytesOf(file))
  const schema = lazyImport(
    '@touchstone-data/touchstone/schema/report.schema.json',
  ) as z.core.JSONSchema.JSONSchema
  const version = versionOf(parsed)
  if (version !== undefined && version !== 1)
    throw new UsageError(
      `${file} has schemaVersion ${JSON.stringify(version)}; ${packageInfo.name} ${packageInfo.version} reads 1`,
    )
  const { success, error } = z.fromJSONSchema(schema).safeParse(parsed)
  if (!success) {
    const problems = error.issues
      .slice(0, mostProblems)
      .map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
    throw new UsageError(
      `${file} isn't a report of ${packageInfo.name}, as validate --json writes it: ${problems.join('; ')}`,
    )
  }
  const report = reviveNumbers(schema, parsed) as Report
  // Reports of earlier versions count neither: there were none.
  return { ...report, summary: Object.assign({ unchecked: 0, noValues: 0 }, report.summary) }
}

const bytesOf = (file: string): Promise<Buffer> =>
  (file === '-' ? buffer(process.stdin) : readFile(file)).catch((cause: unknown) => {
    throw new UsageError(`result ${file} could not be read: ${messageOf(cause)}`, { cause })
  })

function parse(file: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString().replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${messageOf(cause)}`, { cause })
  }
}

const versionOf = (parsed: unknown): unknown =>
  typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed
    ? parsed.schemaVersion
    : undefined
