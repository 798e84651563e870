import { closeSync, openSync, writeFileSync } from 'node:fs'
import { openBytes } from '../csv/openBytes.ts'
import type { Session } from '../session.ts'
import { temporaryPath } from '../temporaryPath.ts'
import type { JsonShape } from './jsonShape.ts'
import { shapeOfJson } from './shapeOfJson.ts'

const quote = Buffer.from('"')

/**
 * Writes a copy of a JSON file in which the numbers of marked places are strings.
 *
 * @returns The path of the copy, which lives as long as the session.
 */
export async function quotedCopy(session: Session, file: string, shape: JsonShape): Promise<string> {
  const copy = await temporaryPath(session, 'quoted.json')
  const spans: number[] = []
  const marked = withSpans(structuredClone(shape), spans)
  const descriptor = openSync(copy, 'w')
  try {
    await shapeOfJson(openBytes(file), marked, (bytes) => {
      writeFileSync(descriptor, quoted(bytes, spans))
      spans.length = 0
    })
  } finally {
    closeSync(descriptor)
  }
  return copy
}

/** Notes the numbers of all marked places in one list, in their order. */
function withSpans(shape: JsonShape, spans: number[]): JsonShape {
  if (shape.numbers.spans) shape.numbers.spans = spans
  if (shape.items) withSpans(shape.items, spans)
  for (const value of shape.keys.values()) withSpans(value, spans)
  return shape
}

/** Bytes in which some spans, given by their starts and ends, are in quotes. */
function quoted(bytes: Buffer, spans: readonly number[]): Buffer {
  const parts: Buffer[] = []
  let at = 0
  for (const place of spans) {
    parts.push(bytes.subarray(at, place), quote)
    at = place
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}
