import { readdir, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve as absolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dataFilesIn } from './dataFilesIn.ts'
import { partitionKeys } from '../metadata/partitionKeys.ts'
import { newestTime } from '../metadata/newestTime.ts'
import type { Found, Resolver } from '../resolver.ts'

/** A path that exists, all data files of a directory, or a glob. */
export const files: Resolver = {
  name: 'files',
  takes: async (ref) => (await stat(ref).catch(() => null)) !== null || (await globbed(ref)).length > 0,
  find: (ref) => findFiles(ref, ref),
}

/** The files of a path or a glob, for whoever named them by `ref`. */
export async function findFiles(ref: string, path: string): Promise<Found> {
  const { files: found, within, notes = [] } = await filesOf(path)
  const uri = found.length === 1 ? pathToFileURL(absolute(found[0]!)).href : ref
  return {
    ref,
    uri,
    files: found,
    ...partitionKeys(found.map((file) => file.slice(within.length))),
    version: null,
    timestamp: await newestTime(found),
    notes,
  }
}

interface Files {
  readonly files: readonly string[]
  /** The part of their paths that was named. */
  readonly within: string
  readonly notes?: readonly string[]
}

/** A path that exists is never treated as a glob: `data[1].csv` is a legal name. */
async function filesOf(path: string): Promise<Files> {
  const found = await stat(path).catch(nullIfAbsent)
  if (found?.isFile()) return { files: [path], within: path }
  if (found?.isDirectory()) {
    const { files, others } = await dataFilesIn(path)
    if (files.length === 0) throw new Error(`${path}: no data files in the directory`)
    const notes = others.length === 0 ? [] : [`${path}: not read as data: ${others.join(', ')}`]
    return { files: files.map((file) => join(path, file)), within: path, notes }
  }
  const matching = await globbed(path)
  const [within = ''] = /^[^*?[{]*/.exec(path) ?? []
  if (matching.length > 0) return { files: matching, within: within.slice(0, within.lastIndexOf('/') + 1) }
  // A glob passes over a directory that can't be read.
  await readdir(dirname(`${within}.`)).catch(nullIfAbsent)
  throw new Error(`${path}: no such file`)
}

function nullIfAbsent(cause: NodeJS.ErrnoException): null {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null
  throw cause
}

async function globbed(pattern: string): Promise<readonly string[]> {
  if (!/[*?[{]/.test(pattern) || pattern.includes('://')) return []
  const { glob } = await import('tinyglobby')
  const options = { absolute: isAbsolute(pattern), expandDirectories: false, onlyFiles: true, dot: true }
  return (await glob(pattern, options)).sort()
}
