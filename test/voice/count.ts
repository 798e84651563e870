import { avoided } from './avoided.ts'
import { texts } from './texts.ts'

/** How often each avoided word is found, by file. */
export function count(read = texts()): Readonly<Record<string, ReadonlyMap<string, number>>> {
  return Object.fromEntries(
    Object.entries(avoided).map(([word, { pattern }]) => {
      const counts = [...read].map(([file, text]) => [file, text.match(pattern)?.length ?? 0] as const)
      return [word, new Map(counts.filter(([, found]) => found > 0))]
    }),
  )
}

export const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, found) => sum + found, 0)
