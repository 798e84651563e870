import { Worker } from 'node:worker_threads'
import { csvBytesOf, type Counted, type CsvBytes } from '../../system/csvBytes/csvBytes.ts'
import { csvProgram } from '../../system/csvBytes/csvProgram.ts'
import type { CsvShape } from '../../system/csvBytes/csvShape.ts'
import { setUpOf } from '../../system/csvBytes/setUpOf.ts'

/**
 * Each block is read to where it is hashed and examined. Text and not a module, which would have another path in a bundle than
 * in the source.
 */
const code = `
const { createHash } = require('node:crypto')
const { closeSync, openSync, readSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const { algorithm, files, csv } = workerData
const blockBytes = 1 << 18
const digest = createHash(algorithm)
const counted = { records: 0, found: 0 }
// Not every runtime hands compiled programs over.
const compiled = csv && new WebAssembly.Module(Buffer.from(csv.program, 'base64'))

function examiner() {
  const program = new WebAssembly.Instance(compiled).exports
  program.setUp(csv.quote, csv.columns)
  csv.delimiter.forEach(program.delimit)
  return {
    next() {
      const at = program.place(blockBytes)
      return Buffer.from(program.memory.buffer, at, blockBytes)
    },
    add: program.add,
    end() {
      program.finish()
      counted.records += program.records.value
      counted.found |= program.found.value
    },
  }
}

function reader() {
  const block = Buffer.allocUnsafeSlow(blockBytes)
  return { next: () => block, add() {}, end() {} }
}

for (const path of files) {
  const { next, add, end } = csv ? examiner() : reader()
  const file = openSync(path)
  for (;;) {
    const block = next()
    const size = readSync(file, block)
    if (size === 0) break
    digest.update(block.subarray(0, size))
    add(size)
  }
  closeSync(file)
  end()
}
parentPort.postMessage({ hex: digest.digest('hex'), counted })
`

export interface ReadInThread {
  /** The digest of all bytes of the files in hexadecimal. */
  readonly hex: string
  /** Null unless they were examined. */
  readonly csv: CsvBytes | null
}

/** Reads files once, in a thread: this one loads code meanwhile. With a shape they are examined as CSV. */
export const readInThread = (
  algorithm: 'sha256' | 'md5',
  files: readonly string[],
  shape: CsvShape | null = null,
): Promise<ReadInThread> =>
  new Promise((resolve, reject) => {
    const csv = shape && { ...setUpOf(shape), program: csvProgram }
    const thread = new Worker(code, { eval: true, execArgv: [], workerData: { algorithm, files, csv } })
    thread.on('message', ({ hex, counted }: { hex: string; counted: Counted }) => {
      resolve({ hex, csv: shape && csvBytesOf(counted, files.length) })
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      reject(new Error(`the thread that reads ${files.join(', ')} stopped`))
    })
  })
