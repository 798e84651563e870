import { csvProgram } from './csvProgram.ts'

let compiled: WebAssembly.Module | undefined

/** The program that looks at the bytes of a CSV file, compiled once. Each file needs its own instance. */
export const csvModule = (): WebAssembly.Module =>
  (compiled ??= new WebAssembly.Module(Buffer.from(csvProgram, 'base64')))
