import { stat } from 'node:fs/promises'
import { isAbsolute, resolve as absolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newestTime } from '../metadata/newestTime.ts'
import type { Found, Resolver } from '../resolver.ts'

/** A path that is there, or a glob that names files. */
export const files: Resolver = {
  name: 'files',
  takes: async (ref) => (await stat(ref).catch(() => null)) !== null || (await globbed(ref)).length > 0,
  find: (ref) => findFiles(ref, ref),
}

/** The files of a path or a glob, for whoever named them by `ref`. */
export async function findFiles(ref: string, path: string): Promise<Found> {
  const found = await filesOf(path)
  const uri = found.length === 1 ? pathToFileURL(absolute(found[0]!)).href : ref
  return { ref, uri, files: found, version: null, timestamp: await newestTime(found) }
}

/** A path that is there is never taken for a glob: `data[1].csv` is a legal name. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return [path]
  if (found?.isDirectory())
    throw new Error(`${path} is a folder; name its files with a glob, e.g. ${path.replace(/\/$/, '')}/*.csv`)
  const matching = await globbed(path)
  if (matching.length > 0) return matching
  throw new Error(`${path}: no such file`)
}

async function globbed(pattern: string): Promise<readonly string[]> {
  if (!/[*?[{]/.test(pattern) || pattern.includes('://')) return []
  const { glob } = await import('tinyglobby')
  const options = { absolute: isAbsolute(pattern), expandDirectories: false, onlyFiles: true, dot: true }
  return (await glob(pattern, options)).sort()
}
