import { VARCHAR } from '@duckdb/node-api'
import type { ArrowReader } from './arrowReader.ts'
import { vectorReader } from './vectorReader.ts'

/** Reads the 16 bytes of UUIDs as text. */
export const uuidReader: ArrowReader = vectorReader(VARCHAR, (bytes) => uuidText(bytes as Uint8Array))

const uuidText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
