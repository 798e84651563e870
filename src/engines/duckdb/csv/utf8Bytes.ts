import { UsageError } from '../../../errors/usageError.ts'

/** Bytes of text in some encoding as UTF-8. Bytes that the encoding doesn't have become U+FFFD. */
export async function* utf8Bytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* bytes
    return
  }
  const { default: iconv } = await import('iconv-lite')
  const isKnown: boolean = iconv.encodingExists(encoding)
  if (!isKnown)
    throw new UsageError(
      `unknown encoding "${encoding}". Pass a name such as windows-1252, latin1 or utf-16le.`,
    )
  const decoder = iconv.getDecoder(encoding)
  const unit = /16|ucs-?2/i.test(encoding) ? 2 : /32/.test(encoding) && /utf/i.test(encoding) ? 4 : 1
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    yield Buffer.from(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)))
  }
  // A character that is cut off at the end would be left out.
  const whole = length % unit === 0 ? '' : '\uFFFD'
  const rest = (decoder.end() ?? '') + whole
  if (rest !== '') yield Buffer.from(rest)
}
