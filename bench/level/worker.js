import { parentPort } from 'node:worker_threads'
import { createJiti } from 'jiti'

const { measureCell } = await createJiti(import.meta.url).import('./cell.js')

parentPort.on('message', async (cell) => parentPort.postMessage({ cell, counted: await measureCell(cell) }))
