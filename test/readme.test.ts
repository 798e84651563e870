import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseSuite } from './suite/parseSuite.ts'
import { plainEnvironment } from './cli/runCli.ts'
import { root } from './sourceFiles.ts'

const page = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The fenced blocks of a page in one language. */
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , body]) => body!)

const withoutDuration = (text: string): string => text.replace(/ in \d+(\.\d+)? s\b/, ' in T s')

function run(command: string): { status: number | null; stdout: string } {
  const words = command.replace(/^npx --no-install validate /, '').split(' ')
  return spawnSync(process.execPath, [join(root, 'bin/validate.js'), ...words], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment(),
  })
}

it('shows what a run really prints, and its exit code', () => {
  const [shown] = blocks(page('README.md'), '')
  const [, command, output, code] = /^\$ (.*)\n([^]*?)\n\$ echo \$\?\n(\d)/.exec(shown!)!
  const { status, stdout } = run(command!)
  expect(withoutDuration(output!)).toBe(withoutDuration(stdout.trimEnd()))
  expect(status).toBe(Number(code))
})

it('has a main-job line that passes on the fixtures', () => {
  const [line] = blocks(page('README.md'), 'sh')
  const [install, command] = line!.trim().split(' && ')
  expect(install).toBe('npm ci')
  expect(run(command!).status).toBe(0)
})

it.each(['README.md', 'docs/suites.md'])('%s shows suites that can be read', (file) => {
  const suites = blocks(page(file), 'yaml')
  expect(suites.length).toBeGreaterThan(0)
  for (const suite of suites) expect(parseSuite(suite, file).name).toBe('songs')
})
