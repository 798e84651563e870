import { describe, expect, it } from 'vitest'
import { haveOracles } from '../oracles.ts'
import { gxAnswers, gxCases, gxStated, ours, plain, raised, type GxCase } from './gxCase.ts'
import { gxDetails, gxDifferences } from './gxDifferences.ts'

/** Numbers within 1e-9 of each other, relatively, and all else the same. */
function expectClose(actual: unknown, expected: unknown): void {
  const [a, b] = [plain(actual), plain(expected)]
  if (Array.isArray(b)) {
    expect(a).toHaveLength(b.length)
    b.forEach((item, i) => expectClose((a as unknown[])[i], item))
  } else if (typeof b === 'number' && Number.isFinite(b)) {
    expect(Math.abs(Number(a) - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))
  } else expect(asText(a)).toBe(asText(b))
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
const inOrder = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(plain(value))).sort()

async function answerAlike(gxCase: GxCase): Promise<void> {
  const answer = gxAnswers.get(gxCase.id)!
  const result = await ours(gxCase)
  expect(result.message).not.toBe('')
  expect(result.status).toBe(answer.success ? 'pass' : 'fail')
  if (gxCase.id in gxDetails) return
  const { unexpected_count, unexpected_list, observed_value } = answer.result
  if (unexpected_count !== undefined) expect(result.unexpected?.count ?? 0).toBe(unexpected_count)
  if (unexpected_list !== undefined) {
    const values = result.unexpected?.examples.map(({ value }) => value) ?? []
    expect(inOrder(values)).toEqual(
      inOrder(
        unexpected_list.map((value) =>
          typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : value,
        ),
      ),
    )
  }
  if (observed_value !== undefined) expectClose(result.observed, observed_value)
}

describe.skipIf(!haveOracles)(
  'answers like Great Expectations 1.2.0 (NOT RUN without ../shared/oracles: 172 cases)',
  () => {
    const wanted = gxCases.filter(({ id }) => !(id in gxDifferences))
    it('in 172 cases', () => {
      expect(wanted).toHaveLength(172)
    })

    const errors = wanted.filter(raised)
    const verdicts = wanted.filter((gxCase) => !errors.includes(gxCase))
    it.each(verdicts.map((gxCase) => [gxCase.expectation, gxCase.id, gxCase.title, gxCase] as const))(
      '%s %s %s',
      async (_type, _id, _title, gxCase) => {
        await answerAlike(gxCase)
      },
    )
    it.each(errors.map((gxCase) => [gxCase.expectation, gxCase.id, gxCase.title, gxCase] as const))(
      '%s %s %s is refused',
      async (_type, _id, _title, gxCase) => {
        const status = await ours(gxCase).then(
          ({ status }) => status,
          () => 'error',
        )
        expect(status).toBe('error')
      },
    )
    it('differs only where it says so', () => {
      const ids = new Set([...gxCases, ...gxStated].map(({ id }) => id))
      expect(Object.keys({ ...gxDifferences, ...gxDetails }).filter((id) => !ids.has(id))).toEqual([])
    })
  },
)
