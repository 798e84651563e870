/** Reports once all bytes are through, if there is a NUL among them: DuckDB reads it as text like any other. */
export async function* nulBytes(
  bytes: AsyncIterable<Uint8Array>,
  tell: () => void,
): AsyncGenerator<Uint8Array> {
  let found = false
  for await (const chunk of bytes) {
    found ||= chunk.includes(0)
    yield chunk
  }
  if (found) tell()
}
