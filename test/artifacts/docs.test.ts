import { spawn } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { bin } from '../cli/runCli.ts'
import { root } from '../sourceFiles.ts'
import { useCredentials } from './s3/credentials.ts'
import { id, realS3, secret } from './s3/realS3.ts'
import { temporary } from './temporary.ts'

useCredentials(id, secret)

const page = readFileSync(join(root, 'docs/artifacts.md'), 'utf8')
const sessions = [...page.matchAll(/^```console\n([^]*?)^```$/gm)].map(([, text]) => text!)

/** Runs what stands behind `npx validate`, and says what it prints. */
const say = (cwd: string, command: string): Promise<string> =>
  new Promise((resolve) => {
    const args = command.split(' ').slice(2)
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('close', () => resolve(said))
  })

/** What the page leaves out, it writes as …. */
const pattern = (shown: string): RegExp =>
  new RegExp(`^${shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.+')}$`)

/** Files that the page shows, by the names in the comments above them. */
const files = [...page.matchAll(/^<!-- (\S+) -->\n+```yaml\n([^]*?)^```$/gm)]

test('the page has sessions and files', () => {
  expect(sessions).toHaveLength(3)
  expect(files).toHaveLength(1)
})

test.each(sessions.map((session, i) => [i + 1, session] as const))(
  'session %i prints what the page shows',
  async (_, session) => {
    const cwd = temporary()
    symlinkSync(join(root, 'fixtures'), join(cwd, 'fixtures'))
    for (const [, name, text] of files) writeFileSync(join(cwd, name!), text!)
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2021, 6, 12, 20) / 1000))
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(cwd, '..'))
    vi.stubEnv('XDG_CACHE_HOME', join(cwd, 'cache'))
    vi.stubEnv('AWS_ENDPOINT_URL_S3', (await realS3()).url)
    let printed = ''
    for (const [, command] of session.matchAll(/^\$ (.*)$/gm))
      printed += `$ ${command!}\n${await say(cwd, command!)}`
    expect(printed).toMatch(pattern(session))
  },
)
