import type * as Sdk from '@aws-sdk/client-s3'
import { usualIdleTimeout } from '../download/idleTimeout.ts'
import { UsageError } from '../../errors/usageError.ts'
import type { ResolveOptions } from '../resolver.ts'

export interface S3 {
  readonly client: Sdk.S3Client
  readonly sdk: typeof Sdk
  /** Where S3 is, if it is not Amazon's. */
  readonly endpoint: string | null
  /** How long it may send nothing, in milliseconds. */
  readonly idleTimeout: number
  /** Called before each new attempt. */
  readonly onRetry?: (problem: string) => void
}

/** The options of a run that say where S3 is, and how long it may send nothing. */
export type ServerOptions = Pick<ResolveOptions, 'endpointUrl' | 'idleTimeout'>

interface S3Options {
  readonly idleTimeout?: number | undefined
  readonly onRetry?: (problem: string) => void
}

const nothing = (): void => undefined
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** A client with the credentials that Amazon's tools would find: environment, profiles, the machine's role. */
export async function openS3(
  endpointUrl: string | undefined,
  { idleTimeout = usualIdleTimeout, onRetry }: S3Options = {},
): Promise<S3> {
  const sdk = await import('@aws-sdk/client-s3').catch((cause: unknown) => {
    throw new UsageError(
      's3:// needs a package that is not installed with Touchstone: npm install @aws-sdk/client-s3',
      { cause },
    )
  })
  const { env } = process
  const endpoint = endpointUrl ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? null
  if (endpoint !== null) check(endpoint)
  const client = new sdk.S3Client({
    region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? (await profileRegion(sdk)) ?? 'us-east-1',
    followRegionRedirects: true,
    // Few servers but Amazon's know buckets as host names, or the checksums that the client would add.
    ...(endpoint !== null && { endpoint, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' }),
    // Otherwise it would write warnings to standard error.
    logger: silent,
    // Attempts are counted and reported in one place, `retry`.
    maxAttempts: 1,
    // Ends uploads. Other requests end earlier, by `answerOf`.
    requestHandler: { connectionTimeout: idleTimeout, socketTimeout: 2 * idleTimeout },
  })
  return { client, sdk, endpoint, idleTimeout, ...(onRetry && { onRetry }) }
}

function check(endpoint: string): void {
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new UsageError('--endpoint-url: expected a URL, e.g. https://s3.eu-central-003.backblazeb2.com')
  const { username, password } = new URL(endpoint)
  if (username !== '' || password !== '')
    throw new UsageError(
      '--endpoint-url: credentials are not read from a URL; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    )
}

const profileRegion = (sdk: S3['sdk']): Promise<string | null> =>
  new sdk.S3Client({}).config.region().catch(() => null)
