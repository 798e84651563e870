import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { httpServer } from './artifacts/httpServer.ts'
import { folder, plainEnvironment } from './cli/runCli.ts'
import { root } from './sourceFiles.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly needs?: string
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
const workflow = parse(text) as {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<'build' | 'publish', Job>>
}
const { build, publish } = workflow.jobs
const scripts = [...build.steps, ...publish.steps].flatMap(({ run }) => (run === undefined ? [] : [run]))
const scriptOf = ({ steps }: Job, start: string): string =>
  steps.find(({ run }) => run?.startsWith(start))!.run!

interface Ended {
  readonly status: number | null
  readonly output: string
}

/** Runs a script of the workflow as its runner does. */
const bash = (script: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
    const child = spawn('bash', args, { cwd, env: { ...plainEnvironment(), ...env } })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, output: Buffer.concat(output).toString() })
    })
  })

test('every action is pinned to a commit, with its version', () => {
  const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line))
  expect(uses.length).toBeGreaterThan(4)
  for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('only the job that publishes may ask for an identity, after the build of a tag', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(build.permissions).toBeUndefined()
  expect(publish.permissions).toEqual({ 'id-token': 'write' })
  expect(publish.needs).toBe('build')
  expect(publish.if).toBe("github.ref_type == 'tag'")
  expect(publish.steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false)
})

test('scripts are bash, hold no expression, and name what is there', () => {
  const { scripts: declared } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  for (const script of scripts) {
    expect(script).not.toContain('${{')
    expect(spawnSync('bash', ['-n', '-c', script]).status).toBe(0)
    for (const [, name] of script.matchAll(/npm run ([\w:]+)/g)) expect(declared).toHaveProperty([name!])
    for (const [, file] of script.matchAll(/^(\.ci\/\w+)/gm)) accessSync(join(root, file!), constants.X_OK)
  }
})

describe('the check of a tag', () => {
  const script = scriptOf(build, 'version=')
  const files = {
    'package.json': '{"version":"1.2.3"}',
    'CHANGELOG.md': '# Changelog\n\n## 1.2.3\n\n- It.\n',
  }

  test.each([
    ['v1.2.3', files, 0],
    ['v1.2.4', files, 1],
    ['1.2.3', files, 1],
    ['v1.2.3', { ...files, 'CHANGELOG.md': '# Changelog\n\n## 1.2.3 (unreleased)\n' }, 1],
    ['v1.2.3$(touch ran)', files, 1],
  ])('%s', async (tag, of, status) => {
    const work = folder(of)
    expect((await bash(script, work.path, { GITHUB_REF_NAME: tag })).status).toBe(status)
    expect(work.list('.')).not.toContain('ran')
  })
})

describe('the package', () => {
  /** A registry that has no package yet. */
  const registry = () =>
    httpServer((_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{}'))
  const files = {
    'package.json': '{"name":"@touchstone-data/dry","version":"1.2.3","files":["index.js"]}',
    'index.js': 'export {}\n',
  }

  test('is packed, and published as far as a dry run goes', async () => {
    const { url } = await registry()
    const work = folder(files)
    expect((await bash(scriptOf(build, 'npm pack'), work.path)).status).toBe(0)
    expect(work.list('.')).toContain('touchstone-data-dry-1.2.3.tgz')
    const { status, output } = await bash(scriptOf(build, 'npm publish --dry-run'), work.path, {
      npm_config_registry: url,
    })
    expect(output).toContain('@touchstone-data/dry@1.2.3')
    expect(status).toBe(0)
  })

  test('has its provenance from the identity of the run, and is not published without one', async () => {
    const { url, requests } = await registry()
    const work = folder(files)
    await bash(scriptOf(build, 'npm pack'), work.path)
    const { status, output } = await bash(scriptOf(publish, 'npm publish'), work.path, {
      npm_config_registry: url,
      npm_config_userconfig: '/dev/null',
      TAG: 'latest',
    })
    expect(output).toMatch(/provenance|ENEEDAUTH/)
    expect(status).toBe(1)
    expect(requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })
})
