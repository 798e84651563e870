import { parentPort } from 'node:worker_threads'
import { measureCell } from './cell.js'

parentPort.on('message', async (cell) => parentPort.postMessage({ cell, counted: await measureCell(cell) }))
