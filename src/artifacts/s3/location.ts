import { redactUrl } from '../download/redactUrl.ts'
import { latest, parseSelector, type Selector } from '../metadata/selector.ts'

/** One object, one of the objects whose names start alike, by the time in their names, or those that a glob matches. */
export type Location =
  | { readonly bucket: string; readonly key: string }
  | { readonly bucket: string; readonly prefix: string; readonly selector: Selector }
  | GlobLocation

/** All objects that a pattern matches; their keys start with the prefix. */
export interface GlobLocation {
  readonly bucket: string
  readonly prefix: string
  readonly glob: string
}

/**
 * Reads `s3://bucket/key`, `s3://bucket/folder/` (the newest in it) and `s3://bucket/prefix@latest~1`, `@previous`.
 * `s3://bucket/2024-*.parquet` names all that match. A key is taken as it is: nothing in it is escaped.
 */
export function parseLocation(ref: string): Location {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]*)\/?(.*)$/is.exec(ref) ?? []
  // Characters of bucket names; that leaves no room for user:password@.
  if (!/^[\w.-]{3,255}$/.test(bucket))
    throw new Error(
      `${redactUrl(ref)}: expected s3://bucket/key, or s3://bucket/folder/ for the newest in it`,
    )
  if (path.split('/').includes('..')) throw new Error(`${ref}: keys with .. aren't allowed`)
  const [, prefix, selected] = /^(.*)@((?:latest|previous)(?:~\d+)?)$/s.exec(path) ?? []
  if (prefix !== undefined) return { bucket, prefix, selector: parseSelector(selected!) ?? latest }
  if (path === '' || path.endsWith('/')) return { bucket, prefix: path, selector: latest }
  const [start = ''] = /^[^*?[{]*/.exec(path) ?? []
  if (start !== path) return { bucket, prefix: start.slice(0, start.lastIndexOf('/') + 1), glob: path }
  return { bucket, key: path }
}
