import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Measures all cells, as many at a time as there are cores, and answers in their order. */
export async function measureAll(cells, progress, url) {
  const counted = new Array(cells.length)
  let next = 0
  let done = 0
  const work = async () => {
    const worker = new Worker(url)
    try {
      for (let i = next++; i < cells.length; i = next++) {
        counted[i] = await answer(worker, cells[i])
        progress(++done)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return counted
}

const answer = (worker, cell) =>
  new Promise((resolve, reject) => {
    worker.removeAllListeners()
    worker.once('message', ({ counted }) => resolve(counted))
    worker.once('error', reject)
    worker.postMessage(cell)
  })
