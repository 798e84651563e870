import { csvBytesOf, type CsvBytes } from './csvBytes.ts'
import { csvModule } from './csvModule.ts'
import type { CsvShape } from './csvShape.ts'
import { setUpOf } from './setUpOf.ts'

/** The program, as `build/assembly/csvBytes.ts` exports it. */
interface Program {
  readonly memory: WebAssembly.Memory
  setUp(quote: number, columns: number): void
  delimit(byte: number): void
  place(size: number): number
  add(size: number): void
  finish(): void
  readonly records: WebAssembly.Global
  readonly found: WebAssembly.Global
}

/** Looks at the bytes of CSV files, which are all written like this, where there is a `csvModule`. */
export async function examineCsv(
  files: Iterable<AsyncIterable<Uint8Array>>,
  shape: CsvShape,
): Promise<CsvBytes> {
  const { quote, columns, delimiter } = setUpOf(shape)
  let [records, found, count] = [0, 0, 0]
  for (const chunks of files) {
    const program = new WebAssembly.Instance(csvModule()!).exports as unknown as Program
    program.setUp(quote, columns)
    for (const byte of delimiter) program.delimit(byte)
    for await (const chunk of chunks) {
      const at = program.place(chunk.length)
      new Uint8Array(program.memory.buffer).set(chunk, at)
      program.add(chunk.length)
    }
    program.finish()
    records += program.records.value as number
    found |= program.found.value as number
    count++
  }
  return csvBytesOf({ records, found }, count)
}
