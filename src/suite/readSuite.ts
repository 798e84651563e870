import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Suite } from '../suite.ts'
import { UsageError } from '../usageError.ts'
import { SuiteError } from './suiteError.ts'

const readers: Readonly<Record<string, (file: string) => Promise<Suite>>> = {
  '.yaml': readText,
  '.yml': readText,
  '.json': readText,
  '.ts': readModule,
  '.mts': readModule,
  '.js': readModule,
  '.mjs': readModule,
}

/** Reads a suite from a YAML, JSON, TypeScript or JavaScript file; the last two export it as their default. */
export async function readSuite(file: string): Promise<Suite> {
  const reader = readers[extname(file).toLowerCase()]
  if (!reader) throw new UsageError(`suite ${file}: expected one of ${Object.keys(readers).join(', ')}`)
  return reader(file)
}

async function readText(file: string): Promise<Suite> {
  const { parseSuite } = await import('./parseSuite.ts')
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(
      `suite ${file} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  })
  if (!isUtf8(bytes)) throw new UsageError(`suite ${file} is not UTF-8; save it as UTF-8`)
  return parseSuite(bytes.toString(), file)
}

/** jiti runs TypeScript on every Node that is supported; Node itself does so only from 22.18 on. */
async function readModule(file: string): Promise<Suite> {
  const { createJiti } = await import('jiti')
  const loaded: unknown = await createJiti(import.meta.url)
    .import(resolve(file), { default: true })
    .catch((cause: unknown) => {
      throw new SuiteError(
        file,
        null,
        `could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
        cause,
      )
    })
  if (!isSuite(loaded))
    throw new SuiteError(
      file,
      null,
      'its default export is no suite; write export default defineSuite({ … })',
    )
  return { ...loaded, file }
}

const isSuite = (value: unknown): value is Suite =>
  value !== null && typeof value === 'object' && 'expectations' in value && Array.isArray(value.expectations)
