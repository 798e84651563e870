import { describe, expect, it } from 'vitest'
import * as e from '../../src/expectations/index.ts'
import { ParamsError } from '../../src/errors/paramsError.ts'
import { run } from '../../src/runner/run.ts'
import { resultOf, runOn, withData } from '../dataEngine.ts'

const sample = 'g,h,x\na,1,1\na,1,2\nb,1,3\nb,2,-4\nb,2,\nc,1,-6\n'
const positive = { column: 'x', minValue: 0 }

describe('a selection of columns', () => {
  it('is one result for each column', async () => {
    const { results } = await runOn({ sample }, [
      e.expectColumnValuesToNotBeNull({ column: { type: 'number' }, severity: 'warning' }),
    ])
    expect(results.map(({ column, status, severity }) => [column, status, severity])).toEqual([
      ['h', 'pass', 'warning'],
      ['x', 'fail', 'warning'],
    ])
  })

  it('of names fails for those that are not there', async () => {
    const { results } = await runOn({ sample }, [e.expectColumnValuesToNotBeNull({ column: ['h', 'hh'] })])
    expect(results.map(({ column, status }) => [column, status])).toEqual([
      ['h', 'pass'],
      ['hh', 'fail'],
    ])
  })

  it('that selects nothing is an error, not a pass', async () => {
    const result = await resultOf(e.expectColumnValuesToNotBeNull({ column: { glob: 'tip_*' } }), { sample })
    expect(result).toMatchObject({ status: 'error', message: 'no column is selected by glob tip_*' })
  })

  it('that is optional is skipped where it selects nothing', async () => {
    const { results } = await runOn({ sample }, [
      e.expectColumnValuesToNotBeNull({ column: { optional: 'tip' } }),
      e.expectColumnValuesToNotBeNull({ column: { optional: 'x' } }),
    ])
    expect(results).toMatchObject([
      { status: 'skip', message: 'no column is selected by the name tip, which is optional' },
      { status: 'fail', column: 'x' },
    ])
  })

  it('checks the other parameters at once', () => {
    expect(() =>
      e.expectColumnValuesToBeBetween({ column: { glob: '*' }, minValue: 2, maxValue: 1 }),
    ).toThrow('min_value is above max_value')
    expect(() => e.expectColumnValuesToNotBeNull({ column: { regex: '(' } })).toThrow(ParamsError)
  })
})

describe('groups', () => {
  it('are judged each on its own, the largest first', async () => {
    const { results } = await runOn({ sample }, [
      e.expectColumnValuesToBeBetween({ ...positive, groupBy: 'g' }),
    ])
    expect(
      results.map(({ id, group, status, unexpected }) => [id, group, status, unexpected?.count]),
    ).toEqual([
      ['expect_column_values_to_be_between.x[g=b]', { g: 'b' }, 'fail', 1],
      ['expect_column_values_to_be_between.x[g=a]', { g: 'a' }, 'pass', 0],
      ['expect_column_values_to_be_between.x[g=c]', { g: 'c' }, 'fail', 1],
    ])
    expect(results[0]?.unexpected?.examples).toEqual([{ row: 4, value: -4 }])
  })

  it('may be of many columns, and NULL and NaN make groups too', async () => {
    const rows = [
      { g: null, d: '2020-01-01', x: 1 },
      { g: NaN, d: '2020-01-01', x: 1 },
      { g: 1.5, d: '2020-01-02', x: -1 },
    ]
    const { results } = await runOn({ sample: rows }, [
      e.expectColumnValuesToBeBetween({ ...positive, groupBy: ['g', 'd'] }),
    ])
    expect(results.map(({ status, unexpected }) => [status, unexpected?.total])).toEqual(
      expect.arrayContaining([
        ['pass', 1],
        ['pass', 1],
        ['fail', 1],
      ]),
    )
    expect(results).toHaveLength(3)
  })

  it('are capped, and the cap is told', async () => {
    const { results } = await runOn({ sample }, [
      e.expectColumnValuesToBeBetween({ ...positive, groupBy: 'g', maxGroups: 1 }),
    ])
    expect(results.map(({ status, message }) => [status, message])).toEqual([
      ['fail', '1 of 2 values is outside [0, ∞]'],
      [
        'skip',
        'not tested in all groups: by g only the largest group was checked; raise max_groups to check more',
      ],
    ])
  })

  it('of a column that is not there are a failure', async () => {
    const result = await resultOf(e.expectColumnValuesToBeBetween({ ...positive, groupBy: 'gg' }), { sample })
    expect(result).toMatchObject({
      status: 'fail',
      message: 'column "gg" is not in the sample; did you mean "g"?',
    })
  })

  it('are compared with the same group of the reference', async () => {
    const table = (a: number, b: number): string =>
      `g,x\n${'a,\n'.repeat(a)}${'a,1\n'.repeat(50 - a)}${'b,\n'.repeat(b)}${'b,1\n'.repeat(50 - b)}`
    const { results, family } = await runOn({ reference: table(1, 25), sample: table(25, 1) }, [
      e.expectColumnMissingRateToMatchReference({ column: 'x', groupBy: 'g' }),
    ])
    expect(family?.size).toBe(2)
    expect(results.map(({ expected, observed }) => [expected, observed])).toEqual([
      [0.02, 0.5],
      [0.5, 0.02],
    ])
  })
})

describe('thresholds', () => {
  const judged = async (thresholds: { warning?: number; error?: number }) => {
    const { status, severity } = await resultOf(
      e.expectColumnValuesToBeBetween({ ...positive, thresholds }),
      { sample },
    )
    return [status, severity]
  }
  // 2 of 5 values are below 0.
  it.each([
    [{ warning: 3 }, 'pass', 'error'],
    [{ warning: 2 }, 'fail', 'warning'],
    [{ warning: 1, error: 3 }, 'fail', 'warning'],
    [{ warning: 1, error: 2 }, 'fail', 'error'],
    [{ error: 0.41 }, 'pass', 'error'],
    [{ error: 0.4 }, 'fail', 'error'],
  ])('%j: %s as %s', async (thresholds, status, severity) => {
    expect(await judged(thresholds)).toEqual([status, severity])
  })

  it('stand in place of mostly, and only where values are counted', () => {
    const thresholds = { error: 1 }
    expect(() => e.expectColumnValuesToBeBetween({ ...positive, mostly: 0.5, thresholds })).toThrow('mostly')
    expect(() => e.expectTableRowCountToBeBetween({ minValue: 1, thresholds })).toThrow(
      'there are no unexpected values to count',
    )
    expect(() => e.expectColumnValuesToBeBetween({ ...positive, thresholds: {} })).toThrow(
      'needs warning or error',
    )
    expect(() => e.expectColumnValuesToBeBetween({ ...positive, thresholds: { error: 1.5 } })).toThrow(
      'share below 1',
    )
  })
})

describe('what is not to be checked', () => {
  it('is skipped with its reason', async () => {
    const { results } = await runOn({ sample }, [
      e.expectColumnValuesToBeBetween({ ...positive, skip: 'until the sensor is repaired' }),
      e.expectColumnValuesToBeBetween({ ...positive, enabled: false, notes: 'needed by the model' }),
    ])
    expect(results.map(({ status, message, notes }) => [status, message, notes])).toEqual([
      ['skip', 'until the sensor is repaired', undefined],
      ['skip', 'not enabled', 'needed by the model'],
    ])
  })
})

describe('an engine that fails', () => {
  it('while rows are looked up leaves the verdict as it is', async () => {
    const engine = await withData({ sample })
    const broken = {
      ...engine,
      query: (...[table, query]: Parameters<typeof engine.query>) =>
        query.from ? Promise.reject(new Error('disk on fire')) : engine.query(table, query),
    }
    const { results } = await run([e.expectColumnValuesToBeBetween(positive)], broken, {
      alpha: 0.05,
      correction: 'none',
      maxExamples: 5,
    })
    expect(results[0]).toMatchObject({
      status: 'fail',
      message: '2 of 5 values are outside [0, ∞]; examples could not be read: disk on fire',
    })
  })
})

describe('a row condition', () => {
  it('is asked before anything is counted or looked up', async () => {
    const result = await resultOf(e.expectColumnValuesToBeBetween({ ...positive, where: `g = 'b'` }), {
      sample,
    })
    expect(result).toMatchObject({
      status: 'fail',
      where: `g = 'b'`,
      unexpected: { count: 1, total: 2, examples: [{ row: 4, value: -4 }] },
    })
  })

  it('holds for reference and sample alike, and for groups within it', async () => {
    const table = (value: string): string =>
      `g,h,x\n${'a,1,1\na,2,2\n'.repeat(40)}${`b,1,${value}\n`.repeat(40)}`
    const { results } = await runOn({ reference: table('1'), sample: table('') }, [
      e.expectColumnMissingRateToMatchReference({ column: 'x', where: `g = 'a'` }),
      e.expectColumnMissingRateToMatchReference({ column: 'x', where: 'h = 1', groupBy: 'g' }),
    ])
    expect(results.map(({ status, group }) => [group?.['g'], status])).toEqual([
      [undefined, 'pass'],
      ['a', 'pass'],
      ['b', 'fail'],
    ])
  })

  it('that selects no row passes, and says so', async () => {
    const result = await resultOf(e.expectColumnValuesToBeBetween({ ...positive, where: `g = 'z'` }), {
      sample,
    })
    expect(result).toMatchObject({ status: 'pass', message: 'has no values to check', vacuous: true })
  })

  it('is refused where it is no predicate, and an error where it does not fit the columns', async () => {
    expect(() => e.expectColumnValuesToBeBetween({ ...positive, where: 'g = ' })).toThrow(ParamsError)
    expect(() => e.expectColumnValuesToBeBetween({ ...positive, where: 'g; DROP TABLE sample' })).toThrow(
      ParamsError,
    )
    const unknown = await resultOf(e.expectColumnValuesToBeBetween({ ...positive, where: 'gg = 1' }), {
      sample,
    })
    expect(unknown).toMatchObject({
      status: 'error',
      message: expect.stringContaining('did you mean "g"') as string,
    })
    const clash = await resultOf(e.expectColumnValuesToBeBetween({ ...positive, where: 'g > 1' }), { sample })
    expect(clash.status).toBe('error')
  })

  it('costs no scan', async () => {
    const engine = await withData({ sample })
    let queries = 0
    const counted = {
      ...engine,
      query: (...args: Parameters<typeof engine.query>) => ((queries += 1), engine.query(...args)),
    }
    await run(
      [
        e.expectColumnValuesToNotBeNull({ column: 'g' }),
        e.expectColumnValuesToNotBeNull({ column: 'g', where: 'h = 1' }),
        e.expectColumnValuesToBeBetween({ column: 'h', minValue: 0, where: 'h = 2' }),
      ],
      counted,
      { alpha: 0.05, correction: 'none', maxExamples: 5 },
    )
    expect(queries).toBe(1)
  })
})
