import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { httpServer } from '../artifacts/httpServer.ts'
import { folder, type Folder } from './runCli.ts'

const code = `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\nexport const a = 1\n`
const plugins = 'plugins: [./evil.mjs]\n'

/** Documents that want code to run: one of each format, with the key that ours has for it. */
const documents: Readonly<Record<string, string>> = {
  'own.yaml': `${plugins}columns: { a: { type: integer } }\n`,
  'own.json': '{"plugins": ["./evil.mjs"], "columns": {"a": {"type": "integer"}}}',
  'data.yaml': 'plugins: ["data:text/javascript,throw 1"]\ncolumns: { a: { type: integer } }\n',
  'anchor.yaml': 'suite: &p [./evil.mjs]\nplugins: *p\ncolumns: { a: { type: integer } }\n',
  'unknown.yaml': `${plugins}fancy: 1\n`,
}
const foreign: Readonly<Record<string, string>> = {
  'odcs.yaml': `${plugins}apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\nschema:\n  - name: t\n    properties: [{ name: a, logicalType: integer, required: true }]\n`,
  'schema.json':
    '{"plugins": ["./evil.mjs"], "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {"a": {"type": "integer"}}}',
  'frictionless.json': '{"plugins": ["./evil.mjs"], "fields": [{"name": "a", "type": "integer"}]}',
  'dbt.yml': `${plugins}version: 2\nmodels: [{ name: t, columns: [{ name: a, tests: [not_null] }] }]\n`,
  'soda.yml': `${plugins}dataset: d/t\ncolumns: [{ name: a, checks: [{ missing: }] }]\n`,
  'sodacl.yml': `${plugins}checks for t:\n  - missing_count(a) = 0\n`,
  'gx.json':
    '{"plugins": ["./evil.mjs"], "name": "s", "meta": {"great_expectations_version": "1.0"}, "expectations": [{"type": "expect_column_to_exist", "kwargs": {"column": "a"}}]}',
  'pandera.yaml': `${plugins}schema_type: dataframe\ncolumns: { a: { dtype: int64, nullable: false } }\n`,
}

const checked: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.keys(foreign).map((file) => [file, 0])),
  'schema.json': 3,
  'sodacl.yml': 3,
}

const commands: Readonly<Record<string, (file: string) => readonly string[]>> = {
  validate: (file) => ['--suite', file, '--sample', 'a.csv'],
  explain: (file) => ['--suite', file, '--sample', 'a.csv', '--explain'],
  calibrate: (file) => ['calibrate', '--suite', file, '--reference', 'a.csv'],
  convert: (file) => ['suite', 'convert', file, '--to', 'yaml'],
  schema: (file) => ['suite', 'schema', file],
}

const trap = (): Folder => folder({ ...documents, ...foreign, 'evil.mjs': code, 'a.csv': 'a\n1\n2\n' })

describe.each(Object.keys(commands))('%s', (name) => {
  const args = commands[name]!

  test.each(Object.keys(documents))('%s runs no code', async (file) => {
    const work = trap()
    const { code } = await work.run(...args(file))
    // Its JSON Schema is that of any suite: nothing of the file is in it.
    expect(code).toBe(name === 'schema' && file === 'unknown.yaml' ? 0 : 2)
    expect(work.list('.')).not.toContain('ran')
  })

  test.each(Object.keys(foreign))('%s runs no code, also where plugins are allowed', async (file) => {
    const work = trap()
    const { code } = await work.run(...args(file), '--allow-plugins')
    // JSON Schema and SodaCL report plugins as a rule that isn't checked.
    expect(code).toBe(name === 'calibrate' ? 2 : name === 'validate' ? checked[file] : 0)
    expect(work.list('.')).not.toContain('ran')
  })
})

test('a plugin of our own format is loaded where it is allowed', async () => {
  const work = trap()
  const { stderr } = await work.run('--suite', 'own.yaml', '--sample', 'a.csv', '--allow-plugins')
  expect(stderr).toContain('plugin ./evil.mjs exports no expectation')
  expect(work.list('.')).toContain('ran')
  const { stderr: refused } = await trap().run('--suite', 'own.yaml', '--sample', 'a.csv')
  expect(refused).toBe(
    "validate: own.yaml:1: plugin ./evil.mjs isn't loaded: plugins run code. Pass --allow-plugins if you trust this suite.\n",
  )
})

test.each([
  '/etc/passwd',
  '/proc/self/environ',
  '../b.csv',
  'a/../../b.csv',
  '{.,../..}/etc/passwd',
  'https://127.0.0.1:9/b.csv',
  's3://bucket/b.csv',
  'file:///etc/passwd',
  '//host/share/b.csv',
  '-',
  '--root',
])('a suite reads no table %s', async (ref) => {
  const work = folder({
    'a.csv': 'a\n1\n',
    's.yaml': `tables: { x: ${JSON.stringify(ref)} }\ncolumns: { a: { type: integer } }\n`,
  })
  const { code, stderr } = await work.run('--suite', 's.yaml', '--sample', 'a.csv')
  expect(stderr).toContain(
    's.yaml:1: tables: "x" isn\'t a file below the working directory or that of the suite. Pass --table x=…',
  )
  expect(code).toBe(2)
})

describe('environment variables', () => {
  const secret = 'hunter-2-hunter'
  const files = {
    'a.csv': 'a,b\nx,1\ny,2\n',
    'c.yaml': 'data: { token: "${oc.env:APP_TOKEN}", kind: "${oc.env:APP_TOKEN,none}" }\n',
    's.yaml': 'columns: { a: { in: ["${data.token}", "x"] } }\n',
  }
  const args = ['--suite', 's.yaml', '--sample', 'a.csv', '--config', 'c.yaml']

  test('none is read by default', async () => {
    const { code, stderr } = await folder(files).runIn({ APP_TOKEN: secret }, ...args)
    expect(stderr).toContain(
      "the environment variable APP_TOKEN isn't read by default. Pass --allow-env APP_TOKEN if you trust this file.",
    )
    expect(code).toBe(2)
  })

  test('one that is allowed is shown in no output', async () => {
    const work = folder(files)
    const outputs = ['html', 'json', 'junit', 'markdown'].flatMap((name) => [`--${name}`, `out.${name}`])
    const { code, stdout, stderr } = await work.runIn(
      { APP_TOKEN: secret },
      ...[...args, '--allow-env', 'APP_TOKEN', '--run-dir', 'runs', '-v', ...outputs],
    )
    expect(code).toBe(1)
    const run = `runs/${work.list('runs')[0]!}`
    const written = [
      ...work.list('.').filter((name) => name.startsWith('out')),
      ...work.list(run).map((name) => `${run}/${name}`),
    ]
    expect(written.length).toBeGreaterThan(6)
    for (const text of [stdout, stderr, ...written.map((name) => work.read(name))])
      expect(text).not.toContain(secret)
    expect(work.read('out.json')).toContain('"***"')
  })

  test('a configuration may allow it, and an error shows it neither', async () => {
    const work = folder({
      ...files,
      'c.yaml': 'validate: { allow_env: [APP_TOKEN], types: { a: "${oc.env:APP_TOKEN}" } }\n',
    })
    const { stderr } = await work.runIn(
      { APP_TOKEN: secret },
      '--sample',
      'a.csv',
      '--reference',
      'a.csv',
      '--config',
      'c.yaml',
    )
    expect(stderr).toContain('***')
    expect(stderr).not.toContain(secret)
  })
})

test('an error in a plugin has its place and its stack', async () => {
  const work = folder({
    'a.csv': 'a\n1\n2\n',
    'suite.yaml': 'plugins: [./mine.ts]\ncolumns: { a: { even: true } }\n',
    'mine.ts': 'const parts: { even(): void }[] = []\n\nparts[0].even()\n',
  })
  const { code, stderr } = await work.run('--suite', 'suite.yaml', '--sample', 'a.csv', '--allow-plugins')
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^validate: suite\.yaml:1: plugin \.\/mine\.ts could not be loaded: Cannot read properties of undefined \(reading 'even'\) \(at .*mine\.ts:3\)\n {4}at .*mine\.ts:3:\d+\n$/,
  )
})

describe('a $ref', () => {
  const marker = 'a_secret_of_another_file'
  const other = JSON.stringify({ type: 'string', enum: [marker], definitions: { x: { enum: [marker] } } })
  const elsewhere: readonly (readonly [what: string, ref: string])[] = [
    ['another file', 'other.json'],
    ['another file, by its folder', './other.json#/definitions/x'],
    ['a file above', '../other.json'],
    ['a file above, encoded', '%2e%2e/other.json'],
    ['a file below, and above', 'sub/../../other.json'],
    ['an absolute path', '/etc/passwd'],
    ['a symbolic link', 'link.json'],
    ['a file: URL', 'file:///etc/passwd'],
    ['a data: URL', 'data:application/json,{"type":"string"}'],
    ['another host', '//127.0.0.1/other.json'],
    ['a device', '/dev/zero'],
    ['the process', '/proc/self/environ'],
    ['itself', '#/properties/a'],
    ['the whole document', '#'],
    ['a circle', '#/definitions/one'],
    ['a circle of two', '#/definitions/two'],
    ['nothing that is there', '#/definitions/none'],
    ['the prototype', '#/__proto__'],
    ['the prototype of its definitions', '#/definitions/__proto__'],
    ['a constructor', '#/definitions/constructor'],
    ['a percent sign that encodes nothing', '#/definitions/%E0%A4%A'],
    ['a very long path', `#${'/a'.repeat(100_000)}`],
  ]
  const definitions = {
    one: { $ref: '#/definitions/one' },
    two: { $ref: '#/definitions/three' },
    three: { $ref: '#/definitions/two' },
  }
  const documentsOf = (ref: string): Readonly<Record<string, object>> => ({
    'schema.json': {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { a: { $ref: ref } },
      definitions,
    },
    'contract.json': {
      dataContractSpecification: '1.1.0',
      id: 'x',
      info: { title: 'x', version: '1' },
      models: { t: { fields: { a: { $ref: ref } } } },
      definitions,
    },
    'own.json': {
      expectations: [
        {
          type: 'expect_column_values_to_match_json_schema',
          kwargs: { column: 'a', json_schema: { $ref: ref, definitions } },
        },
      ],
    },
  })

  test.each(elsewhere)('to %s is read by no document', async (_, ref) => {
    const server = await httpServer((_request, response) => response.end(other))
    for (const of of [ref, `${server.url}/other.json`])
      for (const [name, document] of Object.entries(documentsOf(of))) {
        const work = folder({ 'work/a.csv': 'a\n1\n2\n', 'work/other.json': other, 'other.json': other })
        symlinkSync(join(work.path, 'other.json'), join(work.path, 'work/link.json'))
        work.write(`work/${name}`, JSON.stringify(document))
        const { code, stdout, stderr } = await work.run(
          ...['--suite', `work/${name}`, '--sample', 'work/a.csv', '-v'],
        )
        // Never a verdict on a rule that wasn't read: unchecked, or rejected with its place.
        expect([name, code, stderr.includes('internal error')]).toEqual([name, code === 2 ? 2 : 3, false])
        expect(stdout + stderr).not.toMatch(new RegExp(`${marker}|root:|URI malformed`))
      }
    expect(server.requests).toEqual([])
  })
})
