import { answerWithin } from '../download/idleTimeout.ts'
import type { S3 } from './openS3.ts'

/** Sends a request to S3, whose answer may take as long as a server may send nothing. */
export async function answerOf<T>(
  { client, idleTimeout }: S3,
  ask: (signal: { readonly abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  // They may come from a service of the machine, which has its limits.
  await client.config.credentials()
  return answerWithin(idleTimeout, (abortSignal) => ask({ abortSignal }))
}
