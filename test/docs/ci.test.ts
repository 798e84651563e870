import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { program } from '../cli/program.ts'
import { root } from '../sourceFiles.ts'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const page = read('docs/ci.md')
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}))
const commands = blocks.flatMap(({ text }) =>
  [...text.matchAll(/npx --no-install validate (.*?)'?$/gm)].map(([, line]) => line!),
)
const optionsOf = (command: Command): readonly (string | undefined)[] =>
  command.options.map(({ long }) => long)

test('what runs is what the project installed, never a package of that name', () => {
  expect(blocks.filter(({ text }) => /npx (?!--no-install )/.test(text))).toEqual([])
  expect(page).toContain('npm install --save-dev @touchstone-data/touchstone')
})

test('there is a snippet for each system', () => {
  const heads = [...page.matchAll(/^## (.*)$/gm)].map(([, head]) => head)
  expect(heads).toEqual(
    expect.arrayContaining([
      'GitHub Actions',
      'GitLab',
      'Jenkins',
      'Azure Pipelines',
      'CircleCI',
      'TeamCity',
    ]),
  )
  expect(blocks.length).toBeGreaterThanOrEqual(heads.length)
})

test.each(commands)('validate %s has only options that there are', (line) => {
  const main = program()
  const command = line.startsWith('report ') ? main.commands.find((each) => each.name() === 'report')! : main
  const used = line.match(/--[a-z-]+/g) ?? []
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((flag) => !optionsOf(command).includes(flag))).toEqual([])
})

test('options in the text are options too', () => {
  const main = program()
  const known = new Set([...optionsOf(main), ...main.commands.flatMap(optionsOf)])
  const told = [...page.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/`(--[a-z-]+)/g)].map(([, flag]) => flag)
  expect(told.length).toBeGreaterThan(5)
  expect(told.filter((flag) => !known.has(flag))).toEqual([])
})

test('snippets in YAML are YAML, and ours is given only inputs that it has', () => {
  const parsed = blocks
    .filter(({ language }) => language === 'yaml')
    .map(({ text }) => parse(text) as unknown)
  expect(parsed.length).toBeGreaterThan(4)
  const { jobs } = parsed[0] as {
    jobs: { data: { steps: { uses?: string; with?: object; if?: string; run?: string }[] } }
  }
  const { inputs, outputs } = parse(read('action.yml')) as { inputs: object; outputs: object }
  const ours = jobs.data.steps.find(({ uses }) => uses?.includes('touchstone'))!
  expect(Object.keys(ours.with!).filter((name) => !(name in inputs))).toEqual([])
  const asked = [...page.matchAll(/steps\.data\.outputs\.([\w-]+)/g)].map(([, name]) => name!)
  expect(asked.filter((name) => !(name in outputs))).toEqual([])
  for (const { run } of jobs.data.steps) expect(run ?? '').not.toContain('${{')
})
