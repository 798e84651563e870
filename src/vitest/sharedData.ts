import { inject } from 'vitest'
import { valueKey } from '../core/metricKey.ts'
import { openData, type Data, type DataOptions } from '../validate/openData.ts'
import { resolveAll } from '../validate/resolveAll.ts'
import { withExitCode } from './withExitCode.ts'
import './types.ts'

interface Shared {
  readonly run: string
  readonly data: Promise<Data>
}

/** Where a worker is kept for all test files of a project, so is this: on the global object, for modules are not. */
const key = Symbol.for('touchstone.data')
const shelf = globalThis as unknown as Record<symbol, Map<string, Shared> | undefined>
const pool = (shelf[key] ??= new Map<string, Shared>())

/**
 * The data of a run, open. Within one run, the same request gets the same data; in the next run, as in watch mode, it
 * is opened again if it is other than it was.
 */
export function sharedData(options: DataOptions): Promise<Data> {
  const run = inject('touchstoneRun')
  const name = valueKey(options)
  const known = pool.get(name)
  if (known?.run === run) return known.data
  const data = (known ? renewed(known.data, options) : openData(options)).catch((cause: unknown) => {
    throw withExitCode(cause)
  })
  pool.set(name, { run, data })
  return data
}

async function renewed(before: Promise<Data>, options: DataOptions): Promise<Data> {
  const data = await before.catch(() => null)
  if (data && (await isCurrent(data, options))) return data
  await data?.close()
  return openData(options)
}

async function isCurrent({ artifacts }: Data, options: DataOptions): Promise<boolean> {
  const found = await resolveAll(options)
  let same = true
  for (const [table, artifact] of found) {
    const before = artifacts.get(table)
    same &&= before?.uri === artifact.uri && before.digest === artifact.digest && !(await before.changed())
    await artifact.release()
  }
  return same
}

/** Closes all data of this worker. */
export async function closeSharedData(): Promise<void> {
  const shared = [...pool.values()]
  pool.clear()
  for (const { data } of shared) await data.then((open) => open.close()).catch(() => undefined)
}
