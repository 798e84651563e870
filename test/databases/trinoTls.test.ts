import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { bin, folder } from '../cli/runCli.ts'
import { fakeTrino, type FakeTrino } from '../engines/pushdown/trino/fakeTrino.ts'
import { certificate, haveOpenssl } from './certificate.ts'

const run = promisify(execFile)
const table = { columns: { rows: 'bigint', timestamp: 'varchar', a: 'bigint' }, rows: [] }

/** Runs on a server with a password, and gives the one line of stderr. */
async function lineOf({ url }: FakeTrino, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const at = folder({ 'x.csv': 'a\n1\n' })
  const ref = `${url.replace('bob@', 'bob:hunter2@')}?table=orders`
  // Node.js reads NODE_EXTRA_CA_CERTS when it starts.
  const ended = run(process.execPath, [bin, '-r', 'x.csv', '-s', ref], {
    cwd: at.path,
    env: { ...process.env, ...env },
  })
  const { code, stdout, stderr } = await ended.then(
    (output) => ({ code: 0, ...output }),
    (failed: unknown) => failed as { code: number; stdout: string; stderr: string },
  )
  expect(stderr + stdout).not.toContain('hunter2')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(3)
  return stderr.trim()
}

it.skipIf(!haveOpenssl)('a certificate that signs itself is not trusted, unless it is named', async () => {
  const tls = certificate('IP:127.0.0.1')
  const refused = await fakeTrino({ answer: () => table, tls })
  expect(await lineOf(refused)).toMatch(
    /can't connect to 127\.0\.0\.1:\d+: its certificate is self-signed\. Name its authority in NODE_EXTRA_CA_CERTS\.$/,
  )
  expect(refused.headers).toEqual([])

  const error = { error: 'Access Denied: Cannot select from table orders', code: 'PERMISSION_DENIED' }
  const trusted = await fakeTrino({ answer: () => error, tls })
  expect(await lineOf(trusted, { NODE_EXTRA_CA_CERTS: tls.file })).toMatch(/: Access Denied: .* orders$/)
  const [first] = trusted.headers
  expect(first?.authorization).toBe(`Basic ${Buffer.from('bob:hunter2').toString('base64')}`)
})

it.skipIf(!haveOpenssl)('a certificate of another host is not trusted', async () => {
  const tls = certificate('DNS:trino.example')
  const server = await fakeTrino({ answer: () => table, tls })
  expect(await lineOf(server, { NODE_EXTRA_CA_CERTS: tls.file })).toMatch(
    /can't connect to 127\.0\.0\.1:\d+: its certificate is for another host$/,
  )
  expect(server.headers).toEqual([])
})

it('a server that does not speak TLS gets no password', async () => {
  const server = await fakeTrino({ answer: () => table })
  expect(await lineOf(server)).toMatch(/can't connect to 127\.0\.0\.1:\d+: it does not speak TLS$/)
  expect(server.headers).toEqual([])
})

it('a server that is not there is named', async () => {
  const server = { url: 'trino://bob@127.0.0.1:1/a/b', statements: [], headers: [], ended: [] }
  expect(await lineOf(server)).toMatch(/can't connect to 127\.0\.0\.1:1: /)
})
