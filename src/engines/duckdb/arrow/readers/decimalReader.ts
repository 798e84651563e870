import { DECIMAL, DuckDBDecimalValue } from '@duckdb/node-api'
import type { Decimal } from 'apache-arrow'
import type { ArrowReader } from './arrowReader.ts'
import { vectorReader } from './vectorReader.ts'

const mostDigits = 38

/** Reads decimals that DuckDB has a type for. */
export function decimalReader(name: string, { precision, scale, bitWidth }: Decimal): ArrowReader {
  if (precision > mostDigits || scale < 0 || scale > precision)
    throw new Error(
      `column "${name}" is decimal${bitWidth}(${precision}, ${scale}): decimals have at most ${mostDigits} digits and none before the first. Write it as ${scale < 0 ? 'integers' : 'text or as floats'}.`,
    )
  return vectorReader(
    DECIMAL(precision, scale),
    (words) => new DuckDBDecimalValue(integerOf(words as Uint32Array), precision, scale),
  )
}

/** An integer in two's complement, the lowest 32 bits first. */
function integerOf(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return BigInt.asIntN(32 * words.length, unsigned)
}
