const doubles = new Float64Array(1)
const halves = new Int32Array(doubles.buffer)

/** A hash of a number, as an unsigned 32-bit integer. -0 and 0 have different ones. */
export function hashDouble(value: number): number {
  doubles[0] = value
  const mixed = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x85ebca6b), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
