import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runSongs } from '../bench/pictures/runSongs.ts'
import { terminalSvg } from '../bench/pictures/terminalSvg.ts'
import { parseSuite } from './suite/parseSuite.ts'
import { install, linesOf, runLine } from './cli/project.ts'
import { folder, plainEnvironment } from './cli/runCli.ts'
import { root } from './sourceFiles.ts'

const page = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The fenced blocks of a page in one language. */
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , body]) => body!)

const run = (words: readonly string[], cwd: string): number | null =>
  spawnSync(process.execPath, [join(root, 'bin/validate.js'), ...words], { cwd, env: plainEnvironment() })
    .status

const wordsOf = (command: string): readonly string[] =>
  command.replace(/^npx --no-install validate /, '').split(' ')

it('shows in its picture what the run prints (bench/pictures.js draws it)', () => {
  expect(page('docs/pictures/terminal.svg')).toBe(terminalSvg(runSongs()))
  expect(page('README.md')).toContain('/main/docs/pictures/terminal.svg)')
})

it('has a main-job line that passes on the fixtures', () => {
  const [line] = blocks(page('README.md'), 'sh')
  const [install, command] = line!.trim().split(' && ')
  expect(install).toBe('npm ci')
  expect(run(wordsOf(command!), root)).toBe(0)
})

it(
  'leads in five minutes to a CI step that is green, and red for bad data',
  { timeout: 180_000 },
  async () => {
    const at = folder({ 'data/2024-01.csv': page('fixtures/songs/reference.csv') })
    const [, block = ''] = page('README.md').split('<!-- init -->')
    const [add, init, script] = blocks(block, 'sh')[0]!.trim().split('\n')
    expect(add).toBe('npm install --save-dev @touchstone-data/touchstone')
    expect(await at.run(...wordsOf(init!))).toMatchObject({ code: 0 })
    install(at)
    expect(runLine(at, script!)).toBe(0)
    const [ci, check] = linesOf(at.read('.github/workflows/data.yml'))
    expect(ci).toBe('npm ci')
    expect(runLine(at, check!)).toBe(0)
    at.write('data/2024-02.csv', page('fixtures/songs/drifted.csv'))
    expect(runLine(at, check!)).toBe(1)
  },
)

it('leads from a CSV file to a gate, which passes and fails', { timeout: 180_000 }, async () => {
  const at = folder({ 'old.csv': page('fixtures/songs/reference.csv') })
  const [, block = ''] = page('README.md').split('<!-- five minutes -->')
  const [suggest, ...gate] = blocks(block, 'sh')[0]!.trim().split('\n').map(wordsOf)
  expect(await at.run(...suggest!)).toMatchObject({ code: 0 })
  for (const [sample, code] of [
    ['sample.csv', 0],
    ['drifted.csv', 1],
  ] as const) {
    at.write('new.csv', page(`fixtures/songs/${sample}`))
    for (const words of gate) expect(await at.run(...words)).toMatchObject({ code })
    expect(at.list('.').sort()).toEqual(['TEST-data.xml', 'new.csv', 'old.csv', 'report.html', 'suite.yaml'])
  }
})

it('links to files that exist, by addresses that also work on npm', () => {
  const links = [...page('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!)
  const files = links.map((link) => /touchstone\/(?:blob\/)?main\/(.*)$/.exec(link)?.[1])
  expect(links.length).toBeGreaterThan(20)
  for (const [i, file] of files.entries()) expect(existsSync(join(root, file ?? '?')), links[i]).toBe(true)
})

it('is a front page: under 150 lines', () => {
  expect(page('README.md').split('\n').length).toBeLessThan(150)
})

it.each(['README.md', 'docs/suites.md'])('%s shows suites that can be read', (file) => {
  const suites = blocks(page(file), 'yaml')
  expect(suites.length).toBeGreaterThan(0)
  for (const suite of suites) expect(parseSuite(suite, file).name).toBe('songs')
})
