import type { z } from 'zod'
import { didYouMean } from '../text/didYouMean.ts'
import { UsageError } from './usageError.ts'

/** Parameters that an expectation cannot take. The message spells their names as TypeScript does. */
export class ParamsError extends UsageError {
  /** The message without the name of the expectation, with the names of parameters spelt in another way. */
  readonly spelt: (spell: (name: string) => string) => string
  constructor(type: string, issues: readonly z.core.$ZodIssue[], known: readonly string[]) {
    const spelt = (spell: (name: string) => string): string =>
      issues.map((issue) => wording(issue, known, spell)).join('; ')
    super(`${type}: ${spelt((name) => name)}`)
    this.spelt = spelt
  }
}

function wording(issue: z.core.$ZodIssue, known: readonly string[], spell: (name: string) => string): string {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
    return issue.keys
      .map((key) => `unknown parameter "${spell(key)}"${didYouMean(spell(key), known.map(spell))}`)
      .join('; ')
  const path = issue.path.map((part) => spell(String(part))).join('.')
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${path} is missing`
  if (issue.code === 'invalid_value') return `${path} ${oneOf(issue)}`
  return path === '' ? issue.message : `${path}: ${issue.message}`
}

function oneOf({ values, input }: z.core.$ZodIssueInvalidValue): string {
  const names = values.map(String)
  const meant = typeof input === 'string' ? didYouMean(input, names) : ''
  return `is one of ${names.join(', ')}, not ${JSON.stringify(input)}${meant}`
}
