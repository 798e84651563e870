import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { json } from '../../../reporters/json/json.ts'
import type { Report } from '../../../src/core/report.ts'
import { hostile, hostileReport } from '../hostileReport.ts'
import { everyColumn, everyKind, input, result, sampleReport, tested } from '../sampleReport.ts'

const schemaFile = new URL('../../../schema/report.schema.json', import.meta.url)
const schemaJson = JSON.parse(readFileSync(schemaFile, 'utf8')) as z.core.JSONSchema.JSONSchema
const schema = z.fromJSONSchema(schemaJson)

const family = { alpha: 0.05, correction: 'bonferroni', size: 21, adjustedAlpha: 0.05 / 21 }

interface Definition {
  readonly properties: object
  readonly required?: readonly string[]
}
const definitions = schemaJson.$defs as unknown as Readonly<Record<string, Definition>>

test('a report is written out in the order of the format', () => {
  const { results, warnings, ...shuffled } = sampleReport([
    tested({ status: 'fail', column: 'a', line: 3, observed: NaN, expected: 2n ** 60n }),
  ])
  expect(json({ results, warnings, ...shuffled, family })).toBe(`{
  "schemaVersion": 1,
  "tool": {
    "name": "touchstone",
    "version": "0.1.0"
  },
  "suite": {
    "name": "songs",
    "file": "songs.yaml"
  },
  "status": "fail",
  "startedAt": "2026-11-21T11:31:01.123Z",
  "durationMs": 412,
  "inputs": {
    "reference": null,
    "sample": {
      "ref": "2019-07.csv",
      "uri": "file:///data/2019-07.csv",
      "format": "csv",
      "rows": 10000,
      "columns": [
        {
          "name": "tempo",
          "type": "float",
          "nativeType": "DOUBLE"
        }
      ],
      "bytes": 1234,
      "digest": "sha256:11ab0799",
      "version": null,
      "timestamp": null
    }
  },
  "family": {
    "alpha": 0.05,
    "correction": "bonferroni",
    "size": 21,
    "adjustedAlpha": 0.002380952380952381
  },
  "summary": {
    "total": 1,
    "pass": 0,
    "fail": 1,
    "error": 0,
    "skip": 0,
    "noValues": 0,
    "unchecked": 0,
    "warning": 0
  },
  "warnings": [],
  "results": [
    {
      "id": "r1",
      "expectation": "expect_column_distribution_to_match_reference",
      "column": "a",
      "params": {},
      "status": "fail",
      "severity": "error",
      "message": "distribution moved: KS D 0.027, widest at 142",
      "expected": "1152921504606846976",
      "observed": "NaN",
      "test": {
        "name": "ks_2samp",
        "statistic": 0.0271234,
        "pValue": 0.00144,
        "adjustedPValue": 0.030240000000000003,
        "alpha": 0.05,
        "effect": {
          "name": "D",
          "value": 0.0271234
        },
        "n": {
          "reference": 10000,
          "sample": 9941
        }
      },
      "line": 3
    }
  ]
}
`)
})

test.each<[string, Report]>([
  [
    'every kind of result',
    sampleReport(everyKind, { family, warnings: ['same file'], columns: everyColumn(), command: 'x' }),
  ],
  [
    'no result',
    sampleReport([], { inputs: { reference: input(), sample: input({ digest: null, bytes: null }) } }),
  ],
  [
    'numbers that JSON lacks',
    sampleReport([tested({}, NaN), tested({}, -Infinity), tested({ observed: 5n })]),
  ],
  ...Object.entries(hostile).map(([name, text]): [string, Report] => [
    `hostile ${name}`,
    hostileReport(text),
  ]),
])('the JSON Schema describes %s', (_name, report) => {
  expect(schema.safeParse(JSON.parse(json(report))).error).toBeUndefined()
})

test.each<[string, (report: Record<string, unknown>) => void]>([
  ['an unknown version', (report) => (report['schemaVersion'] = 2)],
  ['an unknown status', (report) => (report['status'] = 'ok')],
  ['no results', (report) => delete report['results']],
  ['a count that is none', (report) => (report['summary'] = { ...sampleReport([]).summary, total: 1.5 })],
  ['a result without message', (report) => (report['results'] = [{ ...result(), message: undefined }])],
  ['a row 0', (report) => (report['results'] = [unexpectedAt(0)])],
])('the JSON Schema refuses %s', (_name, spoil) => {
  const report = JSON.parse(json(sampleReport(everyKind))) as Record<string, unknown>
  expect(schema.safeParse(report).success).toBe(true)
  spoil(report)
  expect(schema.safeParse(report).success).toBe(false)
})

const unexpectedAt = (row: number) =>
  result({ unexpected: { count: 1, total: 1, fraction: 1, examples: [{ row, value: 1 }] } })

test('the JSON Schema names every key that is written', () => {
  const baseline = {
    state: 'worse',
    severity: 'error',
    owner: 'me',
    expires: '2030-01-01',
    reason: 'x',
  } as const
  const conditions = { where: 'a > 1', group: { a: 1 }, notes: 'why', baseline, line: 1 }
  const known = tested({ columns: ['a'], expected: 1, observed: 1, ...unexpectedParts, ...conditions })
  const basis = { alpha: 0.05, basis: 'a formula' }
  const test = {
    ...known.test!,
    method: 'exact',
    detectable: { effect: 0.1, power: 0.8, ...basis },
    equivalence: { margin: 0.1, alpha: 0.05, interval: [0, 0.05] as const, pValue: 0.01, proven: true },
    bounds: { statistic: [0.1, 0.12] as const, pValue: [0.01, 0.02] as const },
  }
  const full = { ...known, vacuous: true as const, stack: ['mine.ts:1:1'], test }
  const parent = { ref: 'raw.csv:v0', uri: 'file:///raw.csv', version: 'v0', digest: 'sha256:00' }
  const lock = { source: 'a.csv', lockedAt: '2026-11-30T08:00:00.000Z', digest: 'sha256:00', bound: 0.001 }
  const whole = { ...family, units: { reference: 30, sample: 1 } }
  const plain = sampleReport([full], {
    family: whole,
    columns: everyColumn(),
    failOn: 'error',
    spilledBytes: 1,
    command: 'x',
  })
  const entries = { entries: 1, forgiven: 0, fixed: [] }
  const moved = { statements: 4, bytes: 1000 }
  const sample = { ...plain.inputs.sample, parents: [parent], lock, moved }
  const written = JSON.parse(
    json({ ...plain, baseline: entries, inputs: { ...plain.inputs, sample } }),
  ) as Report
  const properties = (name: string): string[] => Object.keys(definitions[name]?.properties ?? {})
  expect(properties('result')).toEqual(Object.keys(written.results[0] ?? {}))
  expect(properties('test')).toEqual(Object.keys(written.results[0]?.test ?? {}))
  expect(properties('unexpected')).toEqual(Object.keys(written.results[0]?.unexpected ?? {}))
  expect(properties('input')).toEqual(Object.keys(written.inputs.sample))
  expect(properties('family')).toEqual(Object.keys(written.family ?? {}))
  expect(Object.keys(schemaJson.properties ?? {})).toEqual(Object.keys(written))
})

const unexpectedParts = {
  unexpected: {
    count: 1,
    total: 1,
    fraction: 1,
    file: 'x.csv',
    fileProblem: 'x',
    examples: [{ row: 1, value: null }],
  },
}

test('__proto__ is a name like any other', () => {
  const counts = Object.fromEntries([['__proto__', 3]])
  const report = sampleReport([result({ column: '__proto__', params: counts, observed: { nested: counts } })])
  const [written] = (JSON.parse(json(report)) as Report).results
  expect(written?.column).toBe('__proto__')
  expect(Object.entries(written?.params ?? {})).toEqual([['__proto__', 3]])
  expect(json(report)).toContain('"nested": {\n          "__proto__": 3\n')
})

test.each(Object.entries(hostile))('%s text comes back the same, and harms no log', (_name, text) => {
  const report = hostileReport(text)
  const written = json(report)
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(report)))
  expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|##\w*\[/u)
  expect(written).not.toMatch(/^\s*::/m)
})
