import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { httpServer, type HttpServer } from '../httpServer.ts'

export interface FakeObject {
  readonly body: string
  readonly etag?: string
  readonly modified?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The connection is cut after so many bytes. */
  readonly cutAfter?: number | undefined
}

export interface Fault {
  readonly status: number
  readonly code: string
}

export interface FakeS3Options {
  readonly objects: Readonly<Record<string, FakeObject>>
  readonly pageSize?: number
  /** Asked before every answer. */
  readonly fault?: (url: URL) => Fault | null
  /** Says that there is more, and never what. */
  readonly neverEndsLists?: boolean
}

/** As much of S3 as goes wrong in ways that no real server can be made to go. Its one bucket is `bucket`. */
export const fakeS3 = ({
  objects,
  pageSize = 1000,
  fault,
  neverEndsLists = false,
}: FakeS3Options): Promise<HttpServer> =>
  httpServer((request, response) => {
    const url = new URL(request.url!, 'http://host')
    const found = fault?.(url)
    if (found) {
      refuse(response, found)
      return
    }
    const [, bucket, ...parts] = url.pathname.split('/').map(decodeURIComponent)
    if (bucket !== 'bucket') {
      refuse(response, { status: 404, code: 'NoSuchBucket' })
      return
    }
    if (url.searchParams.has('list-type')) {
      list(response, url)
      return
    }
    const object = objects[parts.join('/')]
    if (!object) {
      refuse(response, { status: 404, code: 'NoSuchKey' })
      return
    }
    const etag = etagOf(object)
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    response.writeHead(200, {
      etag,
      'content-length': Buffer.byteLength(object.body),
      'last-modified': new Date(object.modified ?? 0).toUTCString(),
      ...object.headers,
    })
    const { cutAfter } = object
    if (cutAfter === undefined) return void response.end(object.body)
    response.write(object.body.slice(0, cutAfter))
    setTimeout(() => response.destroy(), 50)

    function list(answer: ServerResponse, { searchParams }: URL): void {
      const prefix = searchParams.get('prefix') ?? ''
      const after = searchParams.get('continuation-token') ?? ''
      const rest = Object.keys(objects)
        .filter((key) => key.startsWith(prefix) && key > after)
        .sort()
      const page = rest.slice(0, pageSize)
      const more = neverEndsLists || rest.length > page.length
      const contents = page.map(
        (key) =>
          `<Contents><Key>${key}</Key><Size>${Buffer.byteLength(objects[key]!.body)}</Size>` +
          `<ETag>${etagOf(objects[key]!)}</ETag><LastModified>${objects[key]!.modified ?? '2020-01-01T00:00:00Z'}</LastModified></Contents>`,
      )
      const token =
        more && !neverEndsLists ? `<NextContinuationToken>${page.at(-1)!}</NextContinuationToken>` : ''
      xml(
        answer,
        200,
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${token}${contents.join('')}</ListBucketResult>`,
      )
    }
  })

const etagOf = ({ etag, body }: FakeObject): string =>
  etag ?? `"${createHash('md5').update(body).digest('hex')}"`

const refuse = (response: ServerResponse, { status, code }: Fault): void =>
  xml(response, status, `<Error><Code>${code}</Code><Message>${code}, says the server</Message></Error>`)

function xml(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml', 'x-amz-request-id': '1' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
}
