import { BOOLEAN } from '@duckdb/node-api'
import { vectorReader } from './vectorReader.ts'

/** Reads booleans of a byte each. */
export const bool8Reader = vectorReader(BOOLEAN, Boolean)
