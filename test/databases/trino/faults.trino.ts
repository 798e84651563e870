import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { bin, folder } from '../../cli/runCli.ts'
import { isRunning, signalNode, startNode, type Node } from './nodes.ts'
import { sharedTrino } from './sharedTrino.ts'

const server = sharedTrino()
const { port } = new URL(server.url)
const worker: Node = { name: 'worker', port: Number(process.env['TOUCHSTONE_TRINO_WORKER']) }
const coordinator: Node = { name: 'coordinator', port: Number(port) }

/** Statements of Touchstone that the server still computes, but for this one. */
const left = async (): Promise<unknown> => {
  const [[count = null] = []] = await server.sql(
    "SELECT count(*) - 1 FROM system.runtime.queries WHERE state NOT IN ('FINISHED', 'FAILED') AND source LIKE '%touchstone%'",
  )
  return count
}

const activeNodes = async (): Promise<unknown> => {
  const [[count = null] = []] = await server.sql(
    "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'",
  )
  return count
}

/** Runs on a table or query of the server, and calls `meanwhile` after the start. */
async function ended(source: string, meanwhile: () => Promise<void> = () => Promise.resolve()) {
  const at = folder({ 'x.csv': 'a\n1\n' })
  const child = spawn(process.execPath, [bin, '-r', 'x.csv', '-s', `${server.url}?${source}`], {
    cwd: at.path,
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => (stderr += String(chunk)))
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  await meanwhile()
  return { code: await code, stderr: stderr.trim() }
}

it.each([
  ['a missing table', 'table=ordres', 'no table "ordres"; did you mean "orders"?'],
  ['a missing catalog', 'table=nope.default.orders', /nope/],
  ['a query that fails half way', 'query=SELECT 1 / (a - 60) AS x FROM orders', 'Division by zero'],
  ['a query that writes', 'query=DELETE FROM orders', /mismatched input 'DELETE'/],
  ['a query with a wrong column', 'query=SELECT b FROM orders', "Column 'b' cannot be resolved"],
])('%s ends with exit code 3 and one sentence', async (_, source, message) => {
  await server.sql(
    'DROP TABLE IF EXISTS orders',
    'CREATE TABLE orders AS SELECT a FROM UNNEST(sequence(1, 100)) AS t (a)',
  )
  const { code, stderr } = await ended(source)
  expect(stderr).toMatch(message)
  expect(stderr.split('\n')).toHaveLength(1)
  expect(code).toBe(3)
  expect(await left()).toBe(0)
})

it.skipIf(Number.isNaN(worker.port))(
  'a worker that is killed ends the run with exit code 3 and one sentence, and leaves nothing behind',
  async () => {
    const slow = 'query=SELECT a.orderkey AS a FROM tpch.sf1.lineitem a CROSS JOIN tpch.tiny.lineitem b'
    const { code, stderr } = await ended(slow, async () => {
      const running = "query LIKE 'SELECT count(*) AS %CROSS JOIN%' AND state = 'RUNNING'"
      const statement = `SELECT count(*) FROM system.runtime.queries WHERE ${running}`
      await expect.poll(() => server.sql(statement), { timeout: 60_000, interval: 500 }).toEqual([[1]])
      signalNode('worker', 'SIGKILL')
      await expect.poll(() => isRunning('worker'), { timeout: 20_000 }).toBe(false)
    })
    startNode(worker, coordinator)
    await expect.poll(activeNodes, { timeout: 240_000, interval: 1000 }).toBe(2)
    expect(stderr).toMatch(/could not be read as trino: .*(worker|node|server)/i)
    expect(stderr.split('\n')).toHaveLength(1)
    expect(code).toBe(3)
    await expect.poll(left, { timeout: 30_000, interval: 1000 }).toBe(0)
  },
  600_000,
)
