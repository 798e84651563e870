import { z } from 'zod'
import { typeName } from './typeName.ts'

/** Types that only text has: how a number is written. `12%` is 0.12. */
const csvTypes = ['currency', 'percent'] as const
type CsvType = (typeof csvTypes)[number]

export const isCsvType = (name: string): name is CsvType => csvTypes.some((type) => type === name)

/** Types that a column of a CSV file may be declared as. */
export const csvTypeName = z.string().superRefine((name, context) => {
  if (isCsvType(name)) return
  const issue = typeName.safeParse(name, { reportInput: true }).error?.issues[0]
  if (issue) context.addIssue({ code: 'custom', message: `${issue.message}, or ${csvTypes.join(' or ')}` })
})
