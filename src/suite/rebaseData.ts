import type { NamedData } from '../core/dataSource.ts'
import type { Suite } from '../core/suite.ts'

/** Replaces the relative paths of the data that a suite names. */
export function rebaseData(suite: Suite, place: (path: string) => string): Suite {
  const { reference, sample, tables } = suite
  const rebaseOne = (ref: string): string => (isRelativePath(ref) ? place(ref) : ref)
  const rebase = (data: NamedData): NamedData =>
    typeof data === 'string' ? rebaseOne(data) : data.map(rebaseOne)
  return {
    ...suite,
    ...(reference !== undefined && { reference: rebase(reference) }),
    ...(sample !== undefined && { sample: rebase(sample) }),
    ...(tables && {
      tables: Object.fromEntries(Object.entries(tables).map(([name, data]) => [name, rebase(data)])),
    }),
  }
}

/** Anything but an absolute path, standard input, a URL, `@previous`, or the version of an artifact (`songs.csv:v3`). */
const isRelativePath = (ref: string): boolean =>
  ref !== '-' && !/^[/\\@]|^[a-z][a-z0-9+.-]*:|^latest~|:[\w~.-]+$/i.test(ref)
