import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { pageFiles } from './page.ts'
import { workspace } from './workspace.ts'

const newProject = workspace()
// All times of day are this one, so that two runs of the same data give the same bytes.
const env = { SOURCE_DATE_EPOCH: '1700000000' }

const config = (reporters: string, projects: string): string => `
import { defineConfig } from 'vitest/config'
import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
const data = { reference: 'data/reference.csv', sample: 'data/drifted.csv' }
export default defineConfig({ test: { reporters: ${reporters}, projects: [${projects}] } })
`
const suite = (name: string): string => `suite: ${name}\ncolumns:\n  tempo: { between: [0, 300] }\n`

describe('the reporter', () => {
  const project = newProject({ 'songs.suite.yaml': pageFiles['songs.suite.yaml']! })
  const commandLine = ['--reference', 'data/reference.csv', '--sample', 'data/drifted.csv']
  /** What the command line says beside the result: how to run it again. */
  const command = `validate ${commandLine.join(' ')} --suite songs.suite.yaml`
  const withoutCommand: Readonly<Record<string, (text: string) => string>> = {
    html: (text) => text.replace(/<figure class="command">.*?<\/figure>/s, ''),
    json: (text) => text.replace(/,\n {2}"command": ".*"\n/, '\n'),
    md: (text) => text.replace(/ · <code>validate .*<\/code>/, ''),
    xml: (text) => text,
  }

  it('writes what the command line writes of the same suite and data, byte for byte', async () => {
    const files = Object.keys(withoutCommand)
    project.write(
      'vitest.config.ts',
      config(
        `['default', ['@touchstone-data/touchstone/vitest/reporter', { outputFile: ${JSON.stringify(files.map((format) => `out/r.${format}`))} }]]`,
        'dataProject(data)',
      ),
    )
    const { code, output } = await project.vitest(['run'], env)
    expect({ code, output }).toMatchObject({ code: 1 })
    const outputs = ['--html', 'cli/r.html', '--json', 'cli/r.json', '--junit', 'cli/r.xml']
    const own = [...commandLine, '--suite', 'songs.suite.yaml', ...outputs, '--markdown', 'cli/r.md']
    expect((await project.validate(own, env)).code).toBe(1)
    expect((JSON.parse(project.read('cli/r.json')) as Report).command).toBe(command)
    for (const format of files) {
      const [ours, cli] = [project.read(`out/r.${format}`), project.read(`cli/r.${format}`)]
      expect(ours, format).not.toMatch(/validate (--|&#45;)/)
      expect(ours === withoutCommand[format]!(cli), `out/r.${format} is cli/r.${format}`).toBe(true)
    }
    // What was compared is a whole report, of a run that failed, with a picture of every column.
    expect(JSON.parse(project.read('out/r.json'))).toMatchObject({
      summary: { total: 65, fail: 4 },
      columns: { length: 14 },
    })
  })

  it('may be named on the command line, and writes report.html of itself', async () => {
    project.write('vitest.config.ts', config('[]', 'dataProject(data)'))
    await project.vitest(['run', '--reporter=@touchstone-data/touchstone/vitest/reporter'], env)
    expect(project.read('report.html')).toBe(project.read('out/r.html'))
  })

  it('refuses a file of no format, before anything runs', async () => {
    const reporters = "[['@touchstone-data/touchstone/vitest/reporter', { outputFile: 'report.pdf' }]]"
    project.write('vitest.config.ts', config(reporters, 'dataProject(data)'))
    const { code, output } = await project.vitest(['run'], env)
    expect(code).toBe(1)
    expect(output).toContain('report report.pdf: the name ends in one of .html, .json, .xml, .md')
    expect(output).not.toContain('Test Files')
  })

  it('writes a file for each suite, and for each project that runs it, without columns where it draws none', async () => {
    const reporters = "[['@touchstone-data/touchstone/vitest/reporter', { outputFile: 'r.json' }]]"
    project.write(
      'vitest.config.ts',
      config(
        reporters,
        "dataProject({ ...data, name: 'eu' }), dataProject({ ...data, name: 'us', sample: 'data/sample.csv', include: ['?.suite.yaml'] })",
      ),
    )
    project.write('a.suite.yaml', suite('a/b'))
    project.write('b.suite.yaml', suite('a b'))
    await project.vitest(['run'], env)
    const report = (name: string): Report => JSON.parse(project.read(name)) as Report
    expect(
      ['eu-a_b', 'eu-a_b-2', 'us-a_b', 'us-a_b-2'].map((name) => report(`r-${name}.json`).inputs.sample.ref),
    ).toEqual(['data/drifted.csv', 'data/drifted.csv', 'data/sample.csv', 'data/sample.csv'])
    expect(existsSync(join(project.path, 'r.json'))).toBe(false)
    const { columns, ...plain } = report('out/r.json')
    expect(columns).toHaveLength(14)
    expect(report('r-eu-songs.json')).toEqual(plain)
  })
})
