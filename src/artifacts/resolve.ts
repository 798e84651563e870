import { stat } from 'node:fs/promises'
import { isAbsolute, resolve as absolute } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Artifact, Format } from '../artifact.ts'
import { UsageError } from '../usageError.ts'
import { formatOf } from './formatOf.ts'
import { sha256 } from './sha256.ts'
import { spoolStdin } from './spoolStdin.ts'

export interface ResolvedArtifact extends Artifact {
  /** Removes what resolving left behind, e.g. the copy of standard input. */
  readonly release: () => Promise<void>
}

/** Finds what `--reference` or `--sample` names: a path, a glob, `file://`, or `-` for standard input. */
export async function resolve(ref: string, format: Format | null): Promise<ResolvedArtifact> {
  if (ref === '-') {
    const spooled = await spoolStdin()
    try {
      return { ...(await describe(ref, '-', [spooled.file], format)), release: () => spooled.release() }
    } catch (cause) {
      await spooled.release()
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new Error(message.replaceAll(spooled.file, 'standard input'), { cause })
    }
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(ref)?.[1]
  if (scheme !== undefined && scheme !== 'file')
    throw new UsageError(`${ref}: ${scheme}:// is not supported; give a path, a glob, file:// or -`)
  const path = scheme === 'file' ? fileURLToPath(ref) : ref
  const files = await filesOf(path)
  const uri = files.length === 1 ? pathToFileURL(absolute(files[0]!)).href : ref
  return { ...(await describe(ref, uri, files, format)), release: () => Promise.resolve() }
}

/** A path that is there is never taken for a glob: `data[1].csv` is a legal name. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return [path]
  if (found?.isDirectory())
    throw new Error(`${path} is a folder; name its files with a glob, e.g. ${path.replace(/\/$/, '')}/*.csv`)
  const { glob } = await import('tinyglobby')
  const files = /[*?[{]/.test(path)
    ? await glob(path, { absolute: isAbsolute(path), expandDirectories: false, onlyFiles: true, dot: true })
    : []
  if (files.length > 0) return files.sort()
  throw new Error(`${path}: no such file`)
}

async function describe(
  ref: string,
  uri: string,
  files: readonly string[],
  format: Format | null,
): Promise<Artifact> {
  const stats = await Promise.all(files.map((file) => stat(file)))
  const formats = format === null ? await Promise.all(files.map(formatOf)) : [format]
  const other = formats.findIndex((each) => each !== formats[0])
  if (other > 0)
    throw new Error(
      `the files of ${ref} are not of one format: ${files[0]!} is ${formats[0]!}, ${files[other]!} is ${formats[other]!}`,
    )
  const newest = Math.max(...stats.map(({ mtimeMs }) => mtimeMs))
  return {
    ref,
    uri,
    format: formats[0]!,
    files,
    bytes: stats.reduce((sum, { size }) => sum + size, 0),
    digest: `sha256:${await sha256(files)}`,
    version: null,
    timestamp: ref === '-' ? null : new Date(newest).toISOString(),
  }
}
