import { xoshiro128 } from './xoshiro128.ts'

/** A source of randomness: each call gives the next number in [0, 1), with all 53 bits of a double. */
export type Random = () => number

/**
 * A source that gives the same numbers for the same `seed` and `stream` on every machine. Give each user of randomness
 * its own stream (say, the name of its column and test), so that its numbers do not depend on who drew before it.
 */
export function seededRandom(seed: number, stream = ''): Random {
  const word = (lane: number): number => hash(`${lane} ${seed} ${stream}`)
  const next = xoshiro128([word(1), word(2), word(3), word(4)])
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}

/** FNV-1a over UTF-16 units, with the finaliser of MurmurHash3 against its weak high bits. */
function hash(text: string): number {
  let word = 0x811c9dc5
  for (let i = 0; i < text.length; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193)
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return word ^ (word >>> 16)
}
