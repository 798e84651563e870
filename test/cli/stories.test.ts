import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { id, realS3, secret } from '../artifacts/s3/realS3.ts'
import type { Report } from '../../src/core/report.ts'
import { csv, folder, rows } from './runCli.ts'

// What people of other systems do with this in place of what they had, from one end to the other.

const songs = (shift = 0): string =>
  csv(
    'genre,tempo,energy',
    rows(300, (i) => `${['Rap', 'Pop', 'Emo'][i % 3]!},${100 + (i % 50) + shift},${(i % 100) / 100}`),
  )

test('Bodywork: the newest dataset is checked against the one before, and the model step learns its key and hash', async () => {
  const s3 = await realS3()
  const work = folder({
    'suite.yaml': `
columns:
  tempo: { between: [50, 250], drift: true }
expectations:
  - { type: expect_table_to_be_fresh, max_age: 26h }
`,
  })
  await s3.put('datasets/songs_2021-07-10T07:41:02.csv', songs(40))
  await s3.put('datasets/songs_2021-07-11T07:41:02.csv', songs())
  await s3.put('datasets/songs_2021-07-12 07|41|02.csv', songs())
  const env = (now: string): Record<string, string> => ({
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_ENDPOINT_URL_S3: s3.url,
    XDG_CACHE_HOME: join(work.path, 'cache'),
    SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000),
  })
  const question = [
    '--suite',
    'suite.yaml',
    '--reference',
    '@previous',
    '--sample',
    's3://bucket/datasets/',
    '--json',
    '-',
  ]

  const today = await work.runIn(env('2021-07-12T09:00:00Z'), ...question)
  expect(today.code).toBe(0)
  const { inputs } = JSON.parse(today.stdout) as Report
  expect(inputs.reference?.uri).toBe('s3://bucket/datasets/songs_2021-07-11T07:41:02.csv')
  expect(inputs.sample).toMatchObject({
    uri: 's3://bucket/datasets/songs_2021-07-12 07|41|02.csv',
    version: expect.stringMatching(/^etag:[0-9a-f]{32}$/) as string,
    digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    timestamp: '2021-07-12T07:41:02.000Z',
  })

  const late = await work.runIn(env('2021-07-14T09:00:00Z'), ...question)
  expect(late.code).toBe(1)
  expect(late.stdout).toContain('the sample is 2 d 1 h old (2021-07-12T07:41:02.000Z); expected at most 26h')

  const lastWeek = await work.runIn(env('2021-07-12T09:00:00Z'), ...question, '--as-of', '2021-07-11')
  expect(lastWeek.code).toBe(1)
  expect((JSON.parse(lastWeek.stdout) as Report).inputs.sample.uri).toContain('songs_2021-07-11')
  for (const { stdout, stderr } of [today, late, lastWeek]) expect(stdout + stderr).not.toContain(secret)
})

const courseSuite = `
suite: check_data
columns:
  genre: { in: [Rap, Pop, Emo], nulls: fail }
  tempo: { between: [50, 250], drift: ks }
  energy: { between: [0, 1], drift: ks }
`

test('the course: its options, its config.yaml and its log, every failed check at once', async () => {
  const broken = songs(30).replace('Rap,', 'Polka,').replace(',0.01\n', ',7\n')
  const work = folder({
    'suite.yaml': courseSuite,
    'artifacts/preprocessed_data.csv:v0/preprocessed_data.csv': songs(),
    'new.csv': broken,
    'config.yaml': `
main: { project_name: genre_classification_prod }
data: { reference_dataset: "genre_classification_prod/preprocessed_data.csv:latest", ks_alpha: 0.05 }
`,
    'ml_pipeline.log': 'train - 2021-07-12 07:41:02,000 - INFO - before\n',
  })
  const options = ['--suite', 'suite.yaml', '--correction', 'sidak', '--log-file', 'ml_pipeline.log']
  const { code, report } = await work.report(
    ...['--config', 'config.yaml', '--sample_artifact', 'new.csv', 'data.ks_alpha=0.01', ...options],
  )
  expect(code).toBe(1)
  expect(report.inputs.reference?.version).toBe('v0')
  expect(report.family).toMatchObject({ alpha: 0.01, correction: 'sidak' })
  const failed = report.results.filter(({ status }) => status === 'fail').map(({ column }) => column)
  expect(failed).toEqual(['genre', 'tempo', 'energy'])
  const log = readFileSync(join(work.path, 'ml_pipeline.log'), 'utf8').trimEnd().split('\n')
  expect(log[0]).toContain('before')
  expect(log.filter((line) => / - ERROR - check_data - FAIL: /.test(line))).toHaveLength(4)
})

test("the course's command line gives the same verdict as its config.yaml", async () => {
  const work = folder({
    'artifacts/preprocessed_data.csv:v0/preprocessed_data.csv': songs(),
    'artifacts/preprocessed_data.csv:v1/preprocessed_data.csv': `${songs()}Emo,149,0.5\n`,
  })
  const { code, report } = await work.report(
    ...[
      '--reference_artifact',
      'proj/preprocessed_data.csv:v0',
      '--sample_artifact',
      'preprocessed_data.csv:latest',
    ],
    ...['--ks_alpha', '0.05'],
  )
  expect([report.inputs.reference?.version, report.inputs.sample.version]).toEqual(['v0', 'v1'])
  expect(code).toBe(0)
})

test('everybody: a reference that is the sample by mistake is refused where that is asked', async () => {
  const work = folder({ 'a.csv': songs(), 'b.csv': songs() })
  const both = ['--reference', 'a.csv', '--sample', 'b.csv']
  expect((await work.run(...both)).stdout).toContain('reference and sample are the same bytes')
  expect((await work.run(...both, '--fail-on-identical')).code).toBe(2)
})
