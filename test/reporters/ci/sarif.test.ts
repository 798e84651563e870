import { expect, test } from 'vitest'
import { sarif } from '../../../reporters/ci/sarif.ts'
import { everyKind, failed, result, sampleReport } from '../sampleReport.ts'

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
  readonly results: readonly {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly level: string
    readonly locations: readonly object[]
  }[]
}
const runOf = (text: string): Run => (JSON.parse(text) as { runs: [Run] }).runs[0]

test('tells what did not pass, with its rule and its place', () => {
  const { tool, results } = runOf(sarif(sampleReport(everyKind)))
  expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'warning', 'note'])
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(results[0]?.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'songs.yaml' }, region: { startLine: 7 } } },
  ])
})

test.each([
  ['data/my songs#1.yaml', 'data/my%20songs%231.yaml'],
  ['s3://bucket/a b.csv', 's3://bucket/a%20b.csv'],
  ['\ud800', '%5Cud800'],
])('%s is the URI %s', (file, uri) => {
  const report = sampleReport([failed], { suite: { name: 'songs', file } })
  expect(sarif(report)).toContain(`"uri": "${uri}"`)
})

test('keeps to as many results as GitHub takes', () => {
  const many = Array.from({ length: 25_001 }, (_, i) => result({ id: `c${i}`, status: 'fail' }))
  expect(runOf(sarif(sampleReport(many))).results).toHaveLength(25_000)
})
