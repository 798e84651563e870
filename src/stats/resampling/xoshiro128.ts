/**
 * The generator xoshiro128**, from four words that are not all zero: each call gives the next of 2^128 - 1 unsigned
 * 32-bit integers.
 *
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", version 1.1; public domain.
 */
export function xoshiro128(words: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = words
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result >>> 0
  }
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
