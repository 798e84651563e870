import type { Input } from '../../src/core/report.ts'

export interface DatasetName {
  readonly namespace: string
  readonly name: string
}

/** Name of a dataset in OpenLineage: `s3://bucket` and a key, a host and a path, or a file. */
export function datasetName({ uri, ref }: Input): DatasetName {
  const parts = /^([a-z][a-z0-9+.-]+):\/\/([^/?#]*)([^?#]*)/i.exec(uri)
  if (!parts) return { namespace: 'file', name: ref }
  const [, scheme = '', host = '', path = ''] = parts
  if (scheme === 'file') return { namespace: 'file', name: path }
  return { namespace: `${scheme}://${host.replace(/^.*@/, '')}`, name: path.replace(/^\//, '') || '/' }
}
