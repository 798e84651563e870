import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { NamedData } from '../../core/dataSource.ts'
import { UsageError } from '../../errors/usageError.ts'
import type { ChosenOutputs } from '../options/outputOptions.ts'

interface Use {
  /** The option. */
  readonly by: string
  readonly path: string
}

/**
 * Rejects outputs that can't be written, before anything runs: those that would overwrite each other or an input;
 * `given` has the inputs by their options.
 */
export async function checkOutputPaths(
  { files, folders }: ChosenOutputs,
  given: Readonly<Record<string, NamedData | undefined>>,
): Promise<void> {
  const named = files.map(({ output, path }): Use => ({ by: output.option, path }))
  for (const { by, path } of named)
    if (await isFolder(path)) throw new UsageError(`${by}: ${path} is a folder`)
  const written = [
    ...named,
    ...folders.flatMap(({ output, path }) =>
      output.names.map((name): Use => ({ by: output.option, path: join(path, name) })),
    ),
  ]
  for (const { by, path } of [...named, ...folders.map(({ output, path }) => ({ by: output.option, path }))])
    if (path === '') throw new UsageError(`${by} needs a path`)
  await refuseShared(
    Object.entries(given).flatMap(([by, data]) =>
      [data ?? []].flat().flatMap((path) => (path === '-' ? [] : [{ by, path }])),
    ),
    written,
  )
}

async function refuseShared(read: readonly Use[], written: readonly Use[]): Promise<void> {
  const users = new Map<string, string>()
  for (const { by, path } of read) users.set(await placeOf(path), by)
  for (const { by, path } of written) {
    const place = await placeOf(path)
    const other = users.get(place)
    const where = path === '-' ? 'standard output' : path
    if (other !== undefined) throw new UsageError(`${other} and ${by} are both ${where}; give each its own`)
    users.set(place, by)
  }
}

/** The file a path leads to, be it there or not. */
async function placeOf(path: string): Promise<string> {
  if (path === '-') return path
  const whole = resolve(path)
  const folder = () => realpath(dirname(whole)).then((real) => join(real, basename(whole)))
  return realpath(whole)
    .catch(folder)
    .catch(() => whole)
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
