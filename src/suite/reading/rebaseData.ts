import { dirname, isAbsolute, join } from 'node:path'
import type { NamedData } from '../../core/dataSource.ts'
import type { Suite } from '../../core/suite.ts'

/** Makes the data that a suite names relative to the directory of its file. */
export function rebaseData(suite: Suite, file: string): Suite {
  const { reference, sample, tables } = suite
  const rebaseOne = (ref: string): string => (isPath(ref) ? join(dirname(file), ref) : ref)
  const rebase = (data: NamedData): NamedData =>
    typeof data === 'string' ? rebaseOne(data) : data.map(rebaseOne)
  return {
    ...suite,
    ...(reference !== undefined && { reference: rebase(reference) }),
    ...(sample !== undefined && { sample: rebase(sample) }),
    ...(tables && {
      tables: Object.fromEntries(Object.entries(tables).map(([name, ref]) => [name, rebase(ref)])),
    }),
  }
}

/** Anything but an absolute path, standard input, a URL, `@previous`, or the version of an artifact (`songs.csv:v3`). */
const isPath = (ref: string): boolean =>
  !isAbsolute(ref) && ref !== '-' && !/^[a-z][a-z0-9+.-]+:|^@|^latest~|:[\w~.-]+$/i.test(ref)
