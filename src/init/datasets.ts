import { posix } from 'node:path'

/** A file that holds data, and the names of its columns. */
export interface DataFile {
  readonly path: string
  readonly columns: readonly string[]
}

/** Files that one suite is for: batches of the same columns, in the order of their names. */
export interface Dataset {
  readonly name: string
  readonly files: readonly string[]
  /** A pattern that finds these files and no others; null where there is none. */
  readonly glob: string | null
}

/** Files whose names differ in digits only: those of one group look alike. */
export const groupKey = (path: string): string => path.replace(/\d+/g, '0')

/** Groups files of one directory that have the same columns; `all` are the paths among which a pattern must find its own. */
export function datasetsOf(files: readonly DataFile[], all: readonly string[]): readonly Dataset[] {
  const groups = new Map<string, string[]>()
  for (const { path, columns } of files) {
    const key = JSON.stringify([posix.dirname(path), [...columns].sort()])
    groups.set(key, [...(groups.get(key) ?? []), path])
  }
  const sorted = [...groups.values()].map((paths) => [...paths].sort())
  const names = uniqueNames(sorted.map(nameOf))
  return sorted.map((paths, i) => ({ name: names[i]!, files: paths, glob: globOf(paths, all) }))
}

function nameOf(files: readonly string[]): string {
  const [first = ''] = files
  const stem = posix.basename(first).replace(/\..*$/, '')
  const alike = new Set(files.map((path) => groupKey(posix.basename(path)))).size === 1
  const ofFiles = alike ? stem.replace(/[_.-]*\d+/g, '') : ''
  const clean = (text: string): string => text.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^[-_]+|[-_]+$/g, '')
  return clean(ofFiles) || clean(posix.basename(posix.dirname(first))) || 'data'
}

function uniqueNames(names: readonly string[]): readonly string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length
    return before === 0 ? name : `${name}-${before + 1}`
  })
}

/** The start and end that all names share, with a star between. Digits belong to the star: the next file has others. */
function globOf(files: readonly string[], all: readonly string[]): string | null {
  const [first = ''] = files
  if (files.some((path) => /[*?[\]{}]/.test(path))) return null
  const folder = posix.dirname(first) === '.' ? '' : `${posix.dirname(first)}/`
  const [start, end] = endsOf(files.map((path) => path.slice(folder.length)))
  const matching = all.filter(
    (path) =>
      posix.dirname(path) === posix.dirname(first) &&
      path.startsWith(folder + start) &&
      path.slice(folder.length + start.length).endsWith(end),
  )
  return matching.length === files.length && `${start}${end}` !== posix.basename(first)
    ? `${folder}${start}*${end}`
    : null
}

function endsOf(names: readonly string[]): readonly [start: string, end: string] {
  const [first = ''] = names
  if (names.length === 1) {
    const [, start = first, end = ''] = /^(.*?)\d(?:[\d_-]*\d)?(\D*)$/.exec(first) ?? []
    return [start, end]
  }
  const start = shared(names, (name, length) => name.slice(0, length)).replace(/\d[\d_.-]*$/, '')
  const rests = names.map((name) => name.slice(start.length))
  const end = shared(rests, (name, length) => name.slice(name.length - length)).replace(/^[\d_.-]*\d/, '')
  return [start, end]
}

/** The longest part that all texts have. */
function shared(texts: readonly string[], part: (text: string, length: number) => string): string {
  const [first = ''] = texts
  let length = first.length
  while (texts.some((text) => text.length < length || part(text, length) !== part(first, length))) length -= 1
  return part(first, length)
}
