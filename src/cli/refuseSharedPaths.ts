import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../usageError.ts'
import type { ChosenOutputs } from './outputOptions.ts'

/** Refuses outputs that would overwrite each other, or what is read: `given` names that by its options. */
export async function refuseSharedPaths(
  { files, folders }: ChosenOutputs,
  given: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const written = [
    ...files.map(({ output, path }) => ({ by: output.option, path })),
    ...folders.flatMap(({ output, path }) =>
      output.names.map((name) => ({ by: output.option, path: join(path, name) })),
    ),
  ]
  const read = Object.entries(given).flatMap(([by, path]) =>
    path === undefined || path === '-' ? [] : [{ by, path }],
  )
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
