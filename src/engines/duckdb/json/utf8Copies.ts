import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openBytes } from '../csv/openBytes.ts'
import { utf8Bytes } from '../csv/utf8Bytes.ts'
import type { Session } from '../session.ts'
import { temporaryPath } from '../temporaryPath.ts'

/** JSON begins with two ASCII characters, so the NULs among its first four bytes show the encoding, as marks do. */
const encodings: readonly (readonly [RegExp, string])[] = [
  [/^(\xff\xfe\0\0|[^\0]\0\0\0)/, 'utf-32le'],
  [/^(\0\0\xfe\xff|\0\0\0[^\0])/, 'utf-32be'],
  [/^(\xff\xfe|[^\0]\0)/, 'utf-16le'],
  [/^(\xfe\xff|\0[^\0])/, 'utf-16be'],
]

/** The files, or copies in UTF-8 of those that are in UTF-16 or UTF-32. */
export const utf8Copies = (session: Session, files: readonly string[]): Promise<readonly string[]> =>
  Promise.all(files.map((file) => utf8Copy(session, file)))

async function utf8Copy(session: Session, file: string): Promise<string> {
  let start = ''
  for await (const chunk of openBytes(file)) {
    start = Buffer.from(chunk.subarray(0, 4)).toString('latin1')
    break
  }
  const encoding = encodings.find(([pattern]) => pattern.test(start))?.[1]
  if (encoding === undefined) return file
  const copy = await temporaryPath(session, 'utf8.json')
  await pipeline(Readable.from(utf8Bytes(openBytes(file), encoding)), createWriteStream(copy))
  return copy
}
