import { messageOf } from '../../errors/messageOf.ts'

const credentials =
  'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or give this machine a role'

/** Explanations of the names of S3's errors. */
const meanings: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket',
  NoSuchKey: 'there is no such object; of a folder, write s3://bucket/folder/',
  NotFound: 'there is no such object',
  AccessDenied: 'access is denied: the credentials do not allow it',
  Forbidden: 'access is denied: the credentials do not allow it',
  CredentialsProviderError: `no credentials were found: ${credentials}`,
  InvalidAccessKeyId: 'the access key is not known there',
  SignatureDoesNotMatch: 'the secret access key does not belong to the access key',
  ExpiredToken: 'the credentials have expired',
  SlowDown: 'the server is overloaded (SlowDown); try again later',
  ServiceUnavailable: 'the server is overloaded (503); try again later',
  PreconditionFailed: 'it is there already, and is never overwritten',
  TimeoutError: 'there was no answer in time',
}

/** An error of the S3 client in words. The text of the server isn't quoted: it may quote the request. */
export function s3Error(what: string, cause: unknown): Error {
  const { name, $metadata } = cause as Error & { $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode
  const answered = status === undefined ? messageOf(cause) : `the server answered ${status} (${name})`
  return new Error(`${what}: ${meanings[name] ?? answered}`, { cause })
}
