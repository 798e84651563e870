import type { Fields } from '../shared/record.ts'

const groups = [/^missing_/, /^(in)?valid_/]

/** A check, with what its column says of values that are missing or valid, where the check says nothing of that itself. */
export function withColumn(check: Fields, column: Fields): Fields {
  const taken = groups
    .filter((group) => !Object.keys(check).some((key) => group.test(key)))
    .flatMap((group) => Object.entries(column).filter(([key]) => group.test(key)))
  return { ...Object.fromEntries(taken), ...check }
}
