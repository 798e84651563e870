/** WebAssembly by the names of its instructions. */
const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  again: [0x0c, 0],
  leaveIf: [0x0d, 1],
  return: [0x0f],
  greaterOrEqual: [0x4f],
  trailingZeros: [0x68],
  add: [0x6a],
  and: [0xfd, 0x4e],
  equal: [0xfd, 0x23],
  less: [0xfd, 0x26],
  greater: [0xfd, 0x28],
  bits: [0xfd, 0x64],
  subtract: [0xfd, 0x71],
} as const
const get = (local: number): number[] => [0x20, local]
const set = (local: number): number[] => [0x21, local]
const keep = (local: number): number[] => [0x22, local]
const constant = (value: number): number[] => [0x41, value]
/** Sixteen bytes from `at` on, and sixteen times the same byte. */
const sixteen = (offset: number): number[] => [...get(at), 0xfd, 0x00, 0, offset]
const times = (byte: number): number[] => [...constant(byte), 0xfd, 0x0f]

const [at, end, found] = [0, 1, 2]
const [zero, minus] = [0x30, 0x2d]

/**
 * Goes from one sixteen bytes to the next until some of them are a zero before a digit and after none of `-./0123456789:`.
 * `at` is the byte before them.
 */
const body = [
  ...[...op.block, ...op.loop],
  ...[...get(at), ...get(end), ...op.greaterOrEqual, ...op.leaveIf],
  ...[...sixteen(1), ...times(zero), ...op.equal],
  ...[...sixteen(2), ...times(zero), ...op.subtract, ...times(10), ...op.less, ...op.and],
  ...[...sixteen(0), ...times(minus), ...op.subtract, ...times(13), ...op.greater, ...op.and],
  ...[...op.bits, ...keep(found), ...op.if],
  ...[...get(at), ...get(found), ...op.trailingZeros, ...op.add, ...op.return, ...op.end],
  ...[...get(at), ...constant(16), ...op.add, ...set(at), ...op.again],
  ...[...op.end, ...op.end, ...get(at), ...op.end],
]

const named = (text: string): number[] => [text.length, ...Buffer.from(text)]
const section = (id: number, ...content: number[]): number[] => [id, content.length, ...content]
const integer = 0x7f
const pageBytes = 1 << 16

const program = Uint8Array.from([
  ...[0x00, ...Buffer.from('asm'), 1, 0, 0, 0],
  ...section(1, 1, 0x60, 2, integer, integer, 1, integer),
  ...section(3, 1, 0),
  ...section(5, 1, 0, 1),
  ...section(7, 2, ...named('memory'), 2, 0, ...named('search'), 0, 0),
  ...section(10, 1, body.length + 3, 1, 1, integer, ...body),
])

interface Program {
  readonly memory: WebAssembly.Memory
  readonly search: (at: number, end: number) => number
}

/** Where the bytes are in memory; the one before them is what came before. */
const start = 16

/** Finds the places where a number with a zero in front may begin, sixteen bytes at a time. */
export interface ZeroSearch {
  load(bytes: Uint8Array, before: number): void
  /** The first such place from this one on, or one after which only some sixteen bytes are left, which are not looked at. */
  next(from: number): number
}

/** Null where the machine has no such instructions. */
export function zeroSearch(): ZeroSearch | null {
  let compiled: WebAssembly.Module
  try {
    compiled = new WebAssembly.Module(program)
  } catch {
    return null
  }
  const { memory, search } = new WebAssembly.Instance(compiled).exports as unknown as Program
  let last = 0
  return {
    load(bytes, before) {
      const missing = start + bytes.length - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
      const copy = new Uint8Array(memory.buffer)
      copy[start - 1] = before
      copy.set(bytes, start)
      last = bytes.length - 1
    },
    next: (from) => search(start + from - 1, last) - start + 1,
  }
}
