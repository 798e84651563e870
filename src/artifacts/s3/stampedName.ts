import { versionStamp } from '../cache/versionStamp.ts'

/** `songs.csv.gz` → `songs_2021-07-12T07:41:02.csv.gz`, as Bodywork names datasets; a name with a time is kept. */
export function stampedName(name: string, time: Date): string {
  if (versionStamp(name) !== null) return name
  const [extension = ''] = /(\.[a-z]\w*)?(\.(gz|zst|bz2))?$/i.exec(name) ?? []
  return `${name.slice(0, name.length - extension.length)}_${time.toISOString().slice(0, 19)}${extension}`
}
