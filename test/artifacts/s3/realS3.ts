import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import S3rver from 's3rver'
import { onTestFinished } from 'vitest'
import { temporary } from '../temporary.ts'

export const bucket = 'bucket'
/** The credentials that the server knows. */
export const id = 'S3RVER'
export const secret = 'S3RVER'

export interface RealS3 {
  readonly url: string
  put(key: string, body: string | Uint8Array, metadata?: Readonly<Record<string, string>>): Promise<void>
  keys(): Promise<readonly string[]>
  metadata(key: string): Promise<Readonly<Record<string, string>>>
}

/** A server that somebody else wrote, with one empty bucket, for one test. */
export async function realS3(): Promise<RealS3> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: temporary(),
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  const url = `http://127.0.0.1:${port}`
  const client = new S3Client({
    endpoint: url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: id, secretAccessKey: secret },
  })
  onTestFinished(async () => {
    client.destroy()
    await server.close()
  })
  return {
    url,
    async put(Key, Body, metadata = {}) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, Metadata: { ...metadata } }))
    },
    async keys() {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }))
      return Contents.map(({ Key }) => Key!)
    },
    async metadata(Key) {
      return (await client.send(new GetObjectCommand({ Bucket: bucket, Key }))).Metadata!
    },
  }
}
