import type { Digest } from '../cache/digest.ts'

/**
 * The MD5 that an ETag of S3 is, or null where it is none: of an object that was uploaded in parts it is a digest of
 * digests (`…-3`), and of one that is encrypted with another key (KMS, or the customer's) it says nothing.
 */
export function md5OfEtag(etag: string | null | undefined, hasOwnKey: boolean): Digest | null {
  const hex = /^"?([0-9a-f]{32})"?$/.exec(etag ?? '')?.[1]
  return hex === undefined || hasOwnKey ? null : { algorithm: 'md5', hex, saidBy: 'the ETag' }
}
