import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { httpServer } from '../artifacts/httpServer.ts'
import { everyFileIn } from '../artifacts/temporary.ts'
import { csv, folder, rows, type Folder } from './runCli.ts'

const songs = csv(
  'title,song_name,tempo,genre',
  rows(
    200,
    (i) => `${i % 2 ? `t${i}` : ''},${i % 2 ? '' : `s${i}`},${100 + (i % 7)},${i % 4 ? 'Rap' : 'Pop'}`,
  ),
)
const duplicated = songs + songs.split('\n').slice(-3).join('\n')

const pipeline = `
main:
  project_name: songs
  random_seed: 42
  execute_steps: [download, preprocess, check_data, segregate]
data:
  source: raw.csv
  ks_alpha: 0.05
  max_tempo: 110
steps:
  download: { source: "\${data.source}", artifact: "\${main.project_name}/raw.csv" }
  preprocess:
    input: \${main.project_name}/raw.csv:latest
    artifact: \${main.project_name}/clean.csv
    drop_duplicates: true
    fill: { title: '', song_name: '' }
    columns: { text_feature: "title || ' ' || song_name" }
  check_data:
    use: check
    suite: suite.yaml
    sample: \${main.project_name}/clean.csv:latest
    junit: junit.xml
  segregate:
    input: \${main.project_name}/clean.csv:latest
    artifact: \${main.project_name}/data.csv
    test_size: 0.3
    stratify: genre
    seed: \${main.random_seed}
`
const suite = `
columns:
  tempo: { between: [50, "\${data.max_tempo}"] }
  text_feature: { nulls: fail }
`
const work = (): Folder => folder({ 'raw.csv': duplicated, 'pipeline.yaml': pipeline, 'suite.yaml': suite })
const runIn = (at: Folder, ...args: string[]) => at.run('pipeline', 'run', 'pipeline.yaml', ...args)
const published = (at: Folder): readonly string[] =>
  everyFileIn(at.path).filter((file) => file.startsWith('artifacts/') && !file.includes('.touchstone'))

interface Listed {
  readonly manifest: {
    readonly metadata: unknown
    readonly parents: readonly { readonly ref: string; readonly digest: string }[]
    readonly digest: string
  }
}
const manifestOf = async (at: Folder, name: string): Promise<Listed['manifest']> =>
  (JSON.parse((await at.run('artifacts', 'ls', name, '--json')).stdout) as [Listed])[0].manifest

describe('a pipeline', () => {
  test('runs its steps, and writes down what each was made of', async () => {
    const at = work()
    const { code, stdout, stderr } = await runIn(at)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toContain('segregate  60 rows in songs/data_test.csv\n')
    const name = (file: string): string => `artifacts/songs/${file}/v0/${file}`
    expect(published(at)).toEqual(['clean.csv', 'data_test.csv', 'data_train.csv', 'raw.csv'].map(name))
    const clean = readFileSync(join(at.path, name('clean.csv')), 'utf8')
      .trimEnd()
      .split('\n')
    expect(clean).toHaveLength(201)
    expect(clean[1]).toBe('"",s0,100,Pop, s0')
    const [made, test] = [
      await manifestOf(at, 'songs/clean.csv'),
      await manifestOf(at, 'songs/data_test.csv'),
    ]
    expect(made.metadata).toEqual({ step: 'preprocess' })
    expect(test.parents).toMatchObject([
      { ref: 'songs/clean.csv:latest', version: 'v0', digest: made.digest },
    ])
    expect(everyFileIn(at.path)).toContain('junit.xml')
  })

  test('run again, it publishes nothing new, whatever the number of threads', async () => {
    const at = work()
    await runIn(at)
    const before = published(at)
    const { stdout } = await runIn(at)
    expect(stdout.match(/nothing new/g)).toHaveLength(4)
    expect(published(at)).toEqual(before)
  })

  test('stops at checks that fail, with exit code 1', async () => {
    const at = work()
    const { code, stdout, stderr } = await runIn(at, 'data.max_tempo=103')
    expect(code).toBe(1)
    expect(stdout).toContain('FAIL')
    expect(stderr).toBe('check_data stopped the pipeline; not run: segregate\n')
    expect(published(at).join()).not.toContain('data_test.csv')
  })

  test.each([
    [['main.execute_steps=[download,preprocess]']],
    [["main.execute_steps='download,preprocess'"]],
    [['--steps', 'preprocess,download']],
  ])('runs some of its steps, %j', async (args) => {
    const at = work()
    expect((await runIn(at, ...args)).code).toBe(0)
    expect(published(at)).toHaveLength(2)
  })

  test('downloads from a server', async () => {
    const at = work()
    const server = await httpServer((_, response) => response.end(songs))
    const source = `data.source=${server.url.replace('//', '//me:p4ss@')}/x.csv?token=t0ken`
    const ran = await runIn(at, source, '--steps', 'download', '--cache-dir', 'cache')
    expect(ran.code).toBe(0)
    expect(readFileSync(join(at.path, 'artifacts/songs/raw.csv/v0/raw.csv'), 'utf8')).toBe(songs)
    const written = JSON.stringify(await manifestOf(at, 'songs/raw.csv'))
    for (const secret of ['p4ss', 't0ken']) expect(written).not.toContain(secret)
  })
})

test.each<[why: string, args: readonly string[], message: string, code: number]>([
  [
    'a step that is not there',
    ['--steps', 'sagregate'],
    'there is no step "sagregate"; did you mean "segregate"?',
    2,
  ],
  ['a name that is not there', ['data.sorce=x'], 'there is no data.sorce in the configuration', 2],
  [
    'a parameter that is none',
    ['+steps.segregate.tset_size=1'],
    'steps.segregate: ✖ Unrecognized key: "tset_size"',
    2,
  ],
  ['a share that is none', ['steps.segregate.test_size=1.5'], 'steps.segregate: ', 2],
  [
    'an option that is none',
    ['+steps.check_data.alpa=1'],
    'steps.check_data: there is no option "alpa"; did you mean "alpha"?',
    2,
  ],
  ['a kind that is none', ['steps.check_data.use=chekc'], 'there is no kind of step "chekc"', 2],
  ['an expression that is none', ['steps.preprocess.columns={x: "1 +"}'], 'steps.preprocess: columns.x: ', 2],
  ['a version to publish', ['steps.download.artifact=songs/raw.csv:v3'], 'names the artifact only', 2],
  ['a way out of the registry', ['steps.download.artifact=../raw.csv'], "isn't an artifact name", 2],
  ['data that is not there', ['data.source=no.csv'], 'download: no.csv: no such file', 3],
  [
    'a class that is not there',
    ['steps.segregate.stratify=gnre'],
    'segregate: stratify: there is no column "gnre"',
    2,
  ],
])('%s ends the run', async (_, args, message, code) => {
  const at = work()
  const ran = await runIn(at, ...args)
  expect(ran.stderr).toContain(message)
  expect(ran.code).toBe(code)
  expect(everyFileIn(at.path).join()).not.toMatch(/partial|incoming/)
})

test('data that is damaged is not published again', async () => {
  const at = work()
  at.write('raw.csv', 'title,song_name,tempo,genre\na,b,1,Rap\na,b\n')
  const { code, stderr } = await runIn(at)
  expect(stderr).toContain(
    'preprocess: songs/raw.csv:latest is damaged: line 3: 2 cells where 4 were expected',
  )
  expect(code).toBe(3)
  expect(published(at).join()).not.toContain('clean.csv')
})

test('a pipeline that is not there, or is none', async () => {
  const at = folder({ 'none.yaml': 'main: {}\n' })
  const missing = await at.run('pipeline', 'run', 'no.yaml')
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('no.yaml could not be read')])
  const none = await at.run('pipeline', 'run', 'none.yaml')
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('a pipeline has steps')])
})
