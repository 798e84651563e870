import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../freePort.ts'
import { fetchTrino, isRunning, lastLines, signalNode, startNode, type Node } from './nodes.ts'
import { sharedTrino } from './sharedTrino.ts'

/** How long two nodes may take to find each other, and to stop, in milliseconds. */
const patience = { start: 240_000, stop: 20_000 }

/** Starts a coordinator and a worker for all tests, unless `TOUCHSTONE_TRINO` names a server that runs; stops them in the end. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['TOUCHSTONE_TRINO'] !== undefined) return () => Promise.resolve()
  fetchTrino()
  const coordinator: Node = { name: 'coordinator', port: await freePort() }
  const worker: Node = { name: 'worker', port: await freePort() }
  process.env['TOUCHSTONE_TRINO'] = `trino://test@127.0.0.1:${coordinator.port}/memory/default`
  process.env['TOUCHSTONE_TRINO_WORKER'] = String(worker.port)
  startNode(coordinator, coordinator)
  startNode(worker, coordinator)
  process.on('exit', () => {
    for (const { name } of [worker, coordinator]) if (isRunning(name)) signalNode(name, 'SIGKILL')
  })
  await untilReady()
  return async () => {
    for (const { name } of [worker, coordinator]) await stop(name)
  }
}

/** A coordinator says that it has started, and lets statements wait until a worker has. */
async function untilReady(): Promise<void> {
  const end = Date.now() + patience.start
  for (;;) {
    const nodes = await sharedTrino()
      .sql("SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'")
      .catch(() => [])
    if (nodes[0]?.[0] === 2) return
    const ended = (['coordinator', 'worker'] as const).find((name) => !isRunning(name))
    if (ended) throw new Error(`the ${ended} of Trino ended:\n${lastLines(ended)}`)
    if (Date.now() > end) throw new Error('Trino did not start in time')
    await pause(500)
  }
}

async function stop(name: Node['name']): Promise<void> {
  if (!isRunning(name)) return
  signalNode(name, 'SIGTERM')
  const end = Date.now() + patience.stop
  while (isRunning(name)) {
    if (Date.now() > end) signalNode(name, 'SIGKILL')
    await pause(200)
  }
}
