import { describe, expect, test } from 'vitest'
import { csv, folder, rows } from './runCli.ts'

const courseConfig = `
main:
  project_name: songs
  execute_steps: [download, check_data]
data:
  reference_dataset: "old.csv"
  ks_alpha: 0.05
  stratify: genre
  max_price: 350
  classes: [Rap, Pop]
`
const suite = `
suite: songs
columns:
  price: { between: [10, "\${data.max_price}"], drift: true }
  genre: { in: "\${data.classes}" }
`
const songs = (shift: number): string =>
  csv(
    'price,genre',
    rows(100, (i) => `${10 + i + shift},${i % 2 ? 'Rap' : 'Pop'}`),
  )
const files = {
  'old.csv': songs(0),
  'new.csv': songs(1),
  'config.yaml': courseConfig,
  'suite.yaml': suite,
}
const config = ['--config', 'config.yaml', '--sample', 'new.csv']

describe('values of a configuration', () => {
  test("the course's config.yaml names the reference and α", async () => {
    const { report, code } = await folder(files).report(...config)
    expect(report.inputs.reference?.ref).toBe('old.csv')
    expect(report.family?.alpha).toBe(0.05)
    expect(code).toBe(0)
  })

  test('an override goes before the file, and an option before both', async () => {
    const work = folder(files)
    const alpha = async (...args: string[]): Promise<number | undefined> =>
      (await work.report(...config, ...args)).report.family?.alpha
    expect(await alpha('data.ks_alpha=0.01')).toBe(0.01)
    expect(await alpha('data.ks_alpha=0.01', '--alpha', '0.2')).toBe(0.2)
    expect(await alpha('data.ks_alpha=0.01', '--ks_alpha', '0.3')).toBe(0.3)
    expect(await alpha('validate.correction=none', 'validate.alpha=0.04')).toBe(0.04)
  })

  test('an override needs no file', async () => {
    const { report } = await folder(files).report(
      ...['--reference', 'old.csv', '--sample', 'new.csv', 'data.ks_alpha=0.02', 'validate.correction=holm'],
    )
    expect(report.family).toMatchObject({ alpha: 0.02, correction: 'holm' })
    expect(report.command).toContain('data.ks_alpha=0.02 validate.correction=holm')
  })

  test('any option, and those of which there are several', async () => {
    const more = '\nvalidate: { max_examples: 0, columns: [price], fail_on: never, verbose: true }\n'
    const work = folder({ ...files, 'config.yaml': courseConfig + more })
    const { report } = await work.report(...config)
    expect(report.results.some(({ column }) => column === 'genre')).toBe(false)
  })

  test('a suite takes its values from it', async () => {
    const work = folder(files)
    const withSuite = [...config, '--suite', 'suite.yaml']
    expect((await work.run(...withSuite)).code).toBe(0)
    const { report, code } = await work.report(...withSuite, 'data.max_price=50', 'data.classes=[Rap]')
    expect(code).toBe(1)
    const failed = report.results.filter(({ status }) => status === 'fail')
    expect(failed.map(({ params, line }) => [params['maxValue'] ?? params['valueSet'], line])).toEqual([
      [50, 4],
      [['Rap'], 5],
    ])
  })

  test('an option may name a value of it', async () => {
    const args = [
      '--reference',
      '${data.reference_dataset}',
      '--sample',
      'new.csv',
      '--config',
      'config.yaml',
    ]
    const { report } = await folder(files).report(...args)
    expect(report.inputs.reference?.ref).toBe('old.csv')
  })
})

test.each<[why: string, args: readonly string[], message: string]>([
  [
    'a file that is not there',
    ['--config', 'no.yaml'],
    '--config no.yaml could not be read: there is no such file',
  ],
  ['no YAML', ['--config', 'bad.yaml'], '--config bad.yaml: '],
  ['a list', ['--config', 'list.yaml'], 'expected names and values, such as data: { ks_alpha: 0.05 }'],
  ['files to put together', ['--config', 'groups.yaml'], 'its defaults name other files, which are not read'],
  ['a name that is not there', [...config, 'data.ks_alhpa=1'], 'did you mean "data.ks_alpha"?'],
  [
    'a value that is none',
    [...config, 'data.ks_alpha=2'],
    'data.ks_alpha: 2 is invalid. Expected a number between',
  ],
  [
    'an option that is none',
    [...config, '+validate.alhpa=1'],
    'validate.alhpa: there is no option of this name',
  ],
  ['a sweep', [...config, 'data.ks_alpha=0.1,0.2'], 'are a sweep'],
  [
    'a suite that names what is not there',
    [...config, '--suite', 'suite.yaml', '~data.max_price'],
    'suite.yaml:4: ${data.max_price}: there is no data.max_price',
  ],
])('%s is a usage error', async (_, args, message) => {
  const work = folder({
    ...files,
    'bad.yaml': 'a: [',
    'list.yaml': '- 1',
    'groups.yaml': 'defaults: [_self_, db: mysql, override hydra/launcher: joblib]\n',
  })
  const { code, stderr, stdout } = await work.run(...args)
  expect(stderr).toContain(message)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test('Hydra’s own defaults are nobody’s files', async () => {
  const defaults = 'defaults: [_self_, override hydra/launcher: joblib]\n'
  const work = folder({ ...files, 'config.yaml': defaults + courseConfig })
  expect((await work.run(...config)).code).toBe(0)
})
