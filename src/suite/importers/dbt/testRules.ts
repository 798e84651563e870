import { messageOf } from '../../../errors/messageOf.ts'
import type { Path, Rule } from '../shared/importer.ts'
import type { Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { builtInTests } from './builtInTests.ts'
import { configParams } from './config.ts'
import { dbtExpectations } from './dbtExpectations.ts'
import { dbtUtils } from './dbtUtils.ts'
import { genericTest } from './genericTest.ts'
import type { DbtTest } from './dbtTest.ts'

const tests = new Map<string, DbtTest>(
  Object.entries({
    ...builtInTests,
    ...prefixed('dbt_utils', dbtUtils),
    ...prefixed('dbt_expectations', dbtExpectations),
  }),
)

/** The rules of a generic test: of a column, or with null of the whole model. */
export function testRules(given: string | Fields, at: Path, ofColumn: string | null): readonly Rule[] {
  const { name, args, config } = genericTest(given)
  const column = typeof args['column_name'] === 'string' ? args['column_name'] : (ofColumn ?? undefined)
  const refuse = (reason: string): readonly Rule[] => [rulesAt(at, { column }).refuse(name, reason)]
  const test = tests.get(name)
  if (!test) return refuse('it is a test that dbt finds in SQL of a project or package')
  const [template] =
    /\{[{%].*?[%}]\}/.exec(JSON.stringify([args, config]).replace(/\{\{\s*(ref|source)\(/g, '')) ?? []
  if (template !== undefined) return refuse(`only dbt can fill in ${template}`)
  const common = configParams(config, test.counts ?? 'rows')
  if (typeof common === 'string') return refuse(common)
  try {
    return test.rules({ args, column: column ?? null, maker: rulesAt(at, { column, common }) })
  } catch (cause) {
    return refuse(messageOf(cause))
  }
}

function prefixed(name: string, tests: Readonly<Record<string, DbtTest>>): Record<string, DbtTest> {
  return Object.fromEntries(Object.entries(tests).map(([test, meaning]) => [`${name}.${test}`, meaning]))
}
