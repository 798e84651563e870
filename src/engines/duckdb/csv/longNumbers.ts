import { formatCount } from '../../../text/formatCount.ts'
import type { InferredType } from '../types/inferTypes.ts'

/** Reports columns of numbers with more digits than a float64 keeps. */
export const longNumbers = (
  names: readonly string[],
  types: readonly (InferredType | null)[],
): readonly string[] =>
  names.flatMap((name, i) => {
    const { type, long = 0 } = types[i] ?? {}
    if (type !== 'float' || long === 0) return []
    const have = `${formatCount(long, 'value')} ${long === 1 ? 'has' : 'have'}`
    return [
      `column "${name}" is read as float64, and ${have} more digits than that keeps. To compare them as they are written, pass --types ${name}=string.`,
    ]
  })
