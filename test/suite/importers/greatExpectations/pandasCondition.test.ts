import { describe, expect, it } from 'vitest'
import { condition as parsed } from '../../../../src/conditions/condition.ts'
import { builtIn } from '../../../../src/suite/shorthand/builtIn.ts'
import { pandasCondition } from '../../../../src/suite/importers/greatExpectations/pandasCondition.ts'
import { resultOf } from '../../../dataEngine.ts'

describe('a condition of pandas in SQL', () => {
  it.each([
    ['x == 1', 'x = 1'],
    [`x == "it's"`, "x = 'it''s'"],
    ["x!='a' & y<2 | z >= 3", "(x = 'a') IS NOT TRUE AND y < 2 OR z >= 3"],
    ['(a == 4) & (b == "d")', "(a = 4) AND (b = 'd')"],
    ['`a b` == 1', '"a b" = 1'],
    ['case == 1', '"case" = 1'],
    ['a == "x & y"', "a = 'x & y'"],
    ['~(a == 1)', '(a = 1) IS NOT TRUE'],
    ['not a == 1 and b', '(a = 1) IS NOT TRUE AND b'],
    ['a.isnull() & `b c`.notna()', 'a IS NULL AND "b c" IS NOT NULL'],
    ['a in [1, -2]', 'a IN (1, -2)'],
    ['a not in ("x",)', "(a IN ('x')) IS NOT TRUE"],
    ['a == [1, 2]', 'a IN (1, 2)'],
    ['a.isin(["x"]) == True', "(a IN ('x')) = TRUE"],
    ['1 < a <= b + 2', '(1 < a AND a <= (b + 2))'],
    ['a.between(1, 2.5)', 'a BETWEEN 1 AND 2.5'],
    ['a.str.startswith("x")', "starts_with(a, 'x')"],
    ['a % 2 == 1', '((a % 2 + 2) % 2) = 1'],
    ['a - (b - 1) > 0', '(a - (b - 1)) > 0'],
  ])('%s', (condition, sql) => {
    expect(pandasCondition(condition)).toBe(sql)
    expect(() => parsed(sql)).not.toThrow()
  })

  it.each([
    ['a ==', 'position 5: expected a column or a value, found the end'],
    ['a = 1', 'position 3: expected an operator, found ='],
    ['a > @limit', 'position 5: this is not known in a condition of pandas'],
    ['a ** 2 > 1', 'position 3: expected an operator, found **'],
    ['a.str.len() > 1', 'str.len is not known here, only isnull, isna'],
    ['a == "\\n"', 'position 6: this is not known in a condition of pandas'],
    ['a in b', 'position 6: expected a list, found b'],
    ['a % b == 1', 'position 5: expected a number, found b'],
    ['a b', 'position 3: expected an operator, found b'],
    ['(a', 'position 3: expected ), found the end'],
  ])('%s is refused', (condition, message) => {
    expect(() => pandasCondition(condition)).toThrow(message)
  })

  it.each([
    ['x != 1', [2, 3, 4]],
    ['not (x == 1)', [2, 3, 4]],
    ['x != x', [2]],
    ['not x > 2', [1, 2, 4]],
    ['g != "a"', [3, 4]],
    ['x not in [1, 3]', [2, 4]],
    ['x % 3 == 2', [4]],
    ['x >= 1 and not g.isnull()', [1, 3]],
  ])('%s selects the rows that pandas selects', async (condition, rows) => {
    const sample = 'row,x,g\n1,1,a\n2,,a\n3,3,b\n4,-1,\n'
    const expectation = builtIn.make('expect_column_values_to_be_in_set', {
      column: 'row',
      value_set: [0],
      where: pandasCondition(condition),
    })
    const { unexpected } = await resultOf(expectation, { sample })
    expect(unexpected?.examples.map(({ value }) => value)).toEqual(rows)
  })
})
