import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junit, type JunitOptions } from '../../../reporters/junit/junit.ts'
import type { Report } from '../../../src/core/report.ts'
import { haveOracles, oracles } from '../../oracles.ts'
import { hostile, hostileReport } from '../hostileReport.ts'
import { everyKind, failed, input, result, sampleReport, tested } from '../sampleReport.ts'

const family = { alpha: 0.05, correction: 'bonferroni', size: 21, adjustedAlpha: 0.0025 }

test('each kind of result has its element, and the counts are those of the elements', () => {
  const report = sampleReport(everyKind, {
    family,
    warnings: ['reference and sample are the same file'],
    inputs: { reference: input({ ref: 'a.csv', digest: null }), sample: input() },
  })
  expect(junit(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite name="songs" package="songs" id="0" tests="6" failures="1" errors="1" skipped="3" time="0.412" timestamp="2026-11-21T11:31:01" hostname="localhost" file="songs.yaml">
<properties>
<property name="tool.name" value="touchstone"/>
<property name="tool.version" value="0.1.0"/>
<property name="alpha" value="0.05"/>
<property name="correction" value="bonferroni"/>
<property name="family_size" value="21"/>
<property name="alpha_adjusted" value="0.0025"/>
<property name="reference.ref" value="a.csv"/>
<property name="reference.uri" value="file:///data/2019-07.csv"/>
<property name="reference.rows" value="10000"/>
<property name="sample.ref" value="2019-07.csv"/>
<property name="sample.uri" value="file:///data/2019-07.csv"/>
<property name="sample.rows" value="10000"/>
<property name="sample.digest" value="sha256:11ab0799"/>
</properties>
<testcase classname="songs.tempo" name="expect_column_to_exist(tempo)" time="0"/>
<testcase classname="songs.tempo" name="expect_column_values_to_be_between(tempo, min_value=50, max_value=250)" time="0">
<failure message="3 of 10,000 values are outside [50, 250]" type="expect_column_values_to_be_between">3 of 10,000 values are outside [50, 250]
expected: {&quot;min&quot;:50,&quot;max&quot;:250}
observed: {&quot;min&quot;:12.5,&quot;max&quot;:261.3}
unexpected: 3 of 10,000
row 17: 261.3
row 18: 12.5
at songs.yaml:7</failure>
</testcase>
<testcase classname="songs.genre" name="expect_column_values_to_not_be_null(genre)" time="0">
<skipped message="WARNING: missing rate 0.02%">WARNING: missing rate 0.02%</skipped>
</testcase>
<testcase classname="songs.genre" name="expect_column_values_to_be_in_set(genre)" time="0">
<skipped message="INFO: 3 rare classes">INFO: 3 rare classes</skipped>
</testcase>
<testcase classname="songs.energy" name="expect_column_to_exist(energy)" time="0">
<error message="there is no column energy" type="expect_column_to_exist">there is no column energy</error>
</testcase>
<testcase classname="songs.pickup" name="expect_column_to_exist(pickup)" time="0">
<skipped message="time moves on">time moves on</skipped>
</testcase>
<system-out>warning: reference and sample are the same file</system-out>
<system-err></system-err>
</testsuite>
</testsuites>
`)
})

test('a failed test shows its numbers', () => {
  expect(junit(sampleReport([tested({ status: 'fail', message: 'moved' }, 1.4e-14)]))).toContain(`>moved
test: ks_2samp, statistic 0.0271, p 1.4e-14, adjusted p 2.94e-13, alpha 0.05
effect: D 0.0271
rows: 10,000 in the reference, 9,941 in the sample</failure>`)
})

test.each<[JunitOptions, RegExp]>([
  [{}, /failures="0" errors="0" skipped="1"[^]*<skipped message="WARNING: late">/],
  [{ warnings: 'pass' }, /failures="0" errors="0" skipped="0"[^]*time="0"\/>\n<system-out>/],
  [{ warnings: 'failure' }, /failures="1" errors="0" skipped="0"[^]*<failure message="late"/],
])('warnings with %j', (options, expected) => {
  const late = result({ status: 'fail', severity: 'warning', message: 'late' })
  expect(junit(sampleReport([late]), options)).toMatch(expected)
})

test('no result is an error, not an empty suite that consumers overlook', () => {
  const xml = junit(sampleReport([]))
  expect(xml).toContain('tests="1" failures="0" errors="1" skipped="0"')
  expect(xml).toContain('<error message="no check ran" type="nothing_ran">no check ran</error>')
})

test('names are unique', () => {
  const xml = junit(sampleReport([result(), result(), failed, failed]))
  const names = [...xml.matchAll(/<testcase classname="[^"]*" name="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toEqual([
    'expect_column_to_exist(tempo)',
    'expect_column_to_exist(tempo) #2',
    'expect_column_values_to_be_between(tempo, min_value=50, max_value=250)',
    'expect_column_values_to_be_between(tempo, min_value=50, max_value=250) #2',
  ])
})

test.each(Object.entries(hostile))('%s text stays text', (_name, text) => {
  const xml = junit(hostileReport(text))
  expect(xml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffe\uffff]/u)
  expect(xml).not.toMatch(/^\s*::|##\w*\[|\]\]>/m)
  expect(new Set(xml.match(/<[\w-]+/g))).toEqual(tags)
})

const tags = new Set(
  'testsuites testsuite properties property testcase failure error skipped system-out system-err'
    .split(' ')
    .map((tag) => `<${tag}`),
)

const oracle = (name: string): string => readFileSync(new URL(`junit/${name}`, oracles), 'utf8')

/** Whether each text is valid. Starting the validator takes ten times as long as a text. */
async function validity(texts: readonly string[], schema: string): Promise<readonly boolean[]> {
  const xml = texts.map((contents, i) => ({ fileName: `${i}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: [oracle(schema)] })
  return texts.map((_, i) => !errors.some(({ loc }) => loc?.fileName === `${i}.xml`))
}

const jenkins = 'jenkins-junit-10.xsd'
const ant = 'windyroad-JUnit.xsd'

if (!haveOracles) console.warn('JUnit is NOT checked against its schemas: shared/oracles is missing') // eslint-disable-line no-console

describe.skipIf(!haveOracles)(
  'under the schemas of Jenkins and Ant (NOT RUN without ../shared/oracles: 4 tests)',
  () => {
    const hostileOnes = Object.entries(hostile).map(([name, text]): [string, Report] => [
      name,
      hostileReport(text),
    ])

    const reports = new Map<string, Report>([
      ['every kind', sampleReport(everyKind, { family, warnings: ['w'] })],
      ['no result', sampleReport([])],
      ['a suite without name', sampleReport([result()], { suite: { name: ' ', file: null } })],
      ['a tiny and a long time', sampleReport([result()], { durationMs: 1e-7 })],
      ['a long time', sampleReport([result()], { durationMs: 123_456_789.1 })],
      ...hostileOnes,
    ])

    test.each<[string, JunitOptions]>([
      [jenkins, {}],
      [ant, { strict: true }],
    ])('all reports are valid under %s, as is the good example', async (schema, options) => {
      const texts = [
        ...[...reports.values()].map((report) => junit(report, options)),
        oracle('both-valid.xml'),
      ]
      const valid = await validity(texts, schema)
      expect([...reports.keys(), 'the good example'].filter((_, i) => !valid[i])).toEqual([])
    })

    // Jenkins' schema leaves times, types and timestamps as strings, so only Ant's rejects the last three.
    test('the bad examples are invalid', async () => {
      const texts = [
        'bad-control-char.xml',
        'bad-exponent-time.xml',
        'bad-failure-without-type.xml',
        'bad-tz-timestamp.xml',
      ].map(oracle)
      expect(await validity(texts, jenkins)).toEqual([false, true, true, true])
      expect(await validity(texts, ant)).toEqual([false, false, false, false])
    })

    test("Jenkins' schema forbids file and line on a testcase, which is why there are none", async () => {
      const xml = junit(sampleReport([result()]))
      const others = ['line="7"', 'file="songs.yaml"'].map((more) =>
        xml.replace('<testcase ', `<testcase ${more} `),
      )
      expect(await validity([xml, ...others], jenkins)).toEqual([true, false, false])
    })
  },
)
