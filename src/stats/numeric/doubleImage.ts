/** Which half of a double holds sign, exponent and the top of the mantissa. */
export const highHalf = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** How many bits of the mantissa are in the upper half. */
export const mantissaBits = 20

/** How many binades doubles have, of both signs: all that share sign and exponent. */
export const binades = 4096

/** The smallest binades below and above zero. -0 and 0 are equal, so the two make one. */
export const belowZero = 2047
export const aboveZero = 2048

/** The image of a double's upper half that, unsigned, ascends as the double does. */
export const ascending = (top: number): number => top ^ ((top >> 31) | -0x80000000)

const halves = new Int32Array(2)
const double = new Float64Array(halves.buffer)

/** The greatest double whose upper half has an image; the images of NaN have none. */
export function greatestWith(image: number): number {
  const isNegative = image >= 0
  halves[highHalf] = isNegative ? ~image : image ^ -0x80000000
  halves[1 - highHalf] = isNegative ? 0 : -1
  return double[0]!
}
