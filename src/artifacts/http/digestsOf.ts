import type { Digest } from '../cache/digest.ts'
import { md5OfEtag } from '../s3/md5OfEtag.ts'

const algorithms: Readonly<Record<string, Digest['algorithm']>> = {
  'sha-512': 'sha512',
  'sha-256': 'sha256',
  sha: 'sha1',
  md5: 'md5',
}

/** RFC 9530, RFC 3230, RFC 1864, and Google's own. */
const headers = ['repr-digest', 'content-digest', 'digest', 'x-goog-hash'] as const

/** Digests of the bytes that a server sends. An ETag is one only where S3 made it. */
export function digestsOf(response: Headers): readonly Digest[] {
  const listed = headers.flatMap((header) => parse(header, response.get(header) ?? ''))
  const md5 = response.get('content-md5')
  const etag = response.has('x-amz-request-id') ? md5OfEtag(response.get('etag'), hasOwnKey(response)) : null
  return [
    ...listed,
    ...(md5 === null ? [] : [{ algorithm: 'md5' as const, hex: hexOf(md5), saidBy: 'Content-MD5' }]),
    ...(etag === null ? [] : [etag]),
  ]
}

function parse(saidBy: string, text: string): readonly Digest[] {
  const members = text.matchAll(/(?:^|[,\s])([\w-]+)=:?([A-Za-z0-9+/_-]+=*):?/g)
  return [...members].flatMap(([, name = '', base64 = '']) => {
    const algorithm = algorithms[name.toLowerCase()]
    return algorithm === undefined ? [] : [{ algorithm, hex: hexOf(base64), saidBy }]
  })
}

const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex')

const hasOwnKey = (response: Headers): boolean =>
  response.get('x-amz-server-side-encryption')?.startsWith('aws:kms') === true ||
  response.has('x-amz-server-side-encryption-customer-algorithm')
