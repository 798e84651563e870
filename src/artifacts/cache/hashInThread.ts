import { Worker } from 'node:worker_threads'

/** Text and not a module, which would have another path in a bundle than in the source. */
const code = `
const { createHash } = require('node:crypto')
const { closeSync, openSync, readSync } = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const digest = createHash(workerData.algorithm)
const block = Buffer.allocUnsafeSlow(1 << 20)
for (const path of workerData.files) {
  const file = openSync(path)
  for (let size = readSync(file, block); size > 0; size = readSync(file, block)) digest.update(block.subarray(0, size))
  closeSync(file)
}
parentPort.postMessage(digest.digest('hex'))
`

/** The digest of all bytes of the files in hexadecimal, made in a thread: this one loads code meanwhile. */
export const hashInThread = (algorithm: 'sha256' | 'md5', files: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(code, { eval: true, execArgv: [], workerData: { algorithm, files } })
    thread.on('message', resolve)
    thread.on('error', reject)
    thread.on('exit', () => {
      reject(new Error(`the thread that reads ${files.join(', ')} stopped`))
    })
  })
