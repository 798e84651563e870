import { parsers } from 'prettier/plugins/markdown'
import { describe, expect, test } from 'vitest'
import { markdown } from '../../../reporters/markdown/markdown.ts'
import { hostile, hostileReport } from '../hostileReport.ts'
import { everyKind, failed, input, result, sampleReport, tested } from '../sampleReport.ts'

const family = { alpha: 0.05, correction: 'bonferroni', size: 1, adjustedAlpha: 0.05 }

test('says the verdict, what is wrong, the tests and the data', () => {
  const report = sampleReport([...everyKind, tested({ column: 'energy', status: 'fail' })], {
    family,
    warnings: ['same file'],
    inputs: { reference: input({ ref: 'a.csv' }), sample: input() },
    command: 'validate --sample 2019-07.csv',
  })
  expect(markdown(report)).toBe(
    `### ❌ FAIL: 2 of 7 checks failed

<code>2019&#45;07.csv</code> against <code>a.csv</code> · 2026-11-21 11:31:01 UTC, in 0.4 s

> ⚠️ same file

|  | column | what is wrong | p |
| --- | --- | --- | --: |
| ❌ | <code>tempo</code> | 3 of 10,000 values are outside &#91;50, 250&#93; |  |
| ❌ | <code>energy</code> | distribution moved:<!-- --> KS D 0.027, widest at 142 | 0.00144 |
| 🟣 | <code>energy</code> | there is no column energy |  |
| ⚠️ | <code>genre</code> | missing rate 0.02% |  |
| ⚠️ | <code>genre</code> | 3 rare classes |  |

<details><summary>Drift: α 0.05, bonferroni over 1 test, α′ 0.05</summary>

|  | column | test | statistic | p | adjusted p |
| --- | --- | --- | --: | --: | --: |
| ❌ | <code>energy</code> | ks&#95;2samp | 0.0271 | 0.00144 | 0.0302 |

</details>

<details><summary>What ran on what</summary>

|  | data | rows | columns | digest |
| --- | --- | --: | --: | --- |
| reference | <code>a.csv</code> | 10,000 | 1 | <code>sha256:<!-- -->11ab0799</code> |
| sample | <code>2019&#45;07.csv</code> | 10,000 | 1 | <code>sha256:<!-- -->11ab0799</code> |

touchstone 0.1.0 · suite <code>songs.yaml</code> · <code>validate &#45;&#45;sample 2019&#45;07.csv</code>

</details>
`.replace('moved:<!-- --> KS', 'moved: KS'),
  )
})

test('is short where all is well', () => {
  const text = markdown(sampleReport([result()]))
  expect(text).toMatch(/^### ✅ PASS: 1 check passed\n/)
  expect(text).not.toContain('what is wrong')
})

describe('bounded', () => {
  const many = sampleReport(
    Array.from({ length: 5000 }, (_, i) => ({ ...failed, id: `c${i}`, column: `column ${i}` })),
    { family },
  )

  test.each([4000, 65_000, 1_000_000])('fits %d bytes, and counts what it leaves out', (maxBytes) => {
    const text = markdown(many, { maxBytes })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
    const shown = text.match(/^\| ❌/gm)!.length
    const left = /\| and ([\d,]+) more \|/.exec(text)?.[1]?.replace(',', '') ?? '0'
    expect(shown + Number(left)).toBe(5000)
    expect(text).toMatch(/What ran on what[^]*<\/details>\n$/)
  })
})

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function walk(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(walk)]
}

/** As prettier reads Markdown, which is as remark does. */
async function nodesOf(text: string): Promise<readonly Node[]> {
  const options = { originalText: text, filepath: 'x.md', parser: 'markdown' }
  return walk((await parsers.markdown.parse(text, options as never)) as Node)
}

test.each([
  ...Object.entries(hostile),
  ['image', '![x](http://evil.example/x.png)'],
  ['link', '[x](javascript:alert(1)) <https://a.example> www.evil.example http://evil.example a@b.example'],
  ['table', 'a | b || c \\| d'],
  ['code', '`code` ``more`` ~~gone~~ *em* __strong__'],
  ['mention', '@everyone #1 :tada:'],
  ['math', '$x$ $$y$$'],
])('%s text is text', async (_, text) => {
  const written = markdown(hostileReport(text))
  const nodes = await nodesOf(written)
  const kinds = new Set(nodes.map(({ type }) => type))
  for (const kind of [
    'link',
    'image',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'inlineMath',
    'heading ',
  ])
    expect(kinds).not.toContain(kind)
  const html = nodes.flatMap(({ type, value }) => (type === 'html' ? [value ?? ''] : []))
  expect(
    html.filter(
      (one) => !/^(<!-- -->|<\/?(code|details|summary)>|<details><summary>[^<]*<\/summary>)$/.test(one),
    ),
  ).toEqual([])
  expect(written).not.toMatch(/@(?!<!-- -->)|https?:\/\//)
  // Every row of a table has as many cells as its head.
  const tables = nodes.filter(({ type }) => type === 'table')
  expect(tables.length).toBe(2)
  for (const { children = [] } of tables)
    expect(new Set(children.map((row) => row.children?.length)).size).toBe(1)
})
