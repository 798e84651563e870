import { csvProgram } from './csvProgram.ts'

let compiled: WebAssembly.Module | null | undefined

/**
 * The program that looks at the bytes of a CSV file, compiled once. Each file needs its own instance. Null where WebAssembly or
 * its vectors are missing, e.g. under `--jitless`.
 */
export const csvModule = (): WebAssembly.Module | null =>
  compiled === undefined ? (compiled = compile()) : compiled

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Buffer.from(csvProgram, 'base64'))
  } catch {
    return null
  }
}
