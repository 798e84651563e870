import type { Importer, Rule } from './shared/importer.ts'
import { fieldsOf, isRecord, listOf, type Fields } from './shared/record.ts'
import { rulesAt } from './shared/rulesAt.ts'
import { checkRules } from './soda/checkRules.ts'
import { parseCheck } from './sodaCl/parseCheck.ts'

const prefix = 'checks for '

/** Checks in Soda's older language, SodaCL: `checks for orders:`. What they say is read as the same check of a contract. */
export const sodaCl: Importer = {
  name: 'SodaCL checks',
  recognises: (document) => namesIn(document).length > 0,
  tables: namesIn,
  rules: (document, table) => ({
    rules: [
      ...listOf(document[`${prefix}${table ?? ''}`]).flatMap((check, i) =>
        rulesOf(check, [`${prefix}${table ?? ''}`, i]),
      ),
      ...Object.keys(document)
        .filter((key) => !key.startsWith(prefix))
        .map((key) => rulesAt([key]).refuse(key, 'only checks for a data set are read')),
    ],
  }),
}

function namesIn(document: Fields): readonly string[] {
  return Object.keys(document)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

function rulesOf(check: unknown, at: readonly (string | number)[]): readonly Rule[] {
  const [[text, given] = [String(check), null]] = Object.entries(isRecord(check) ? check : {})
  const parsed = parseCheck(text, fieldsOf(given))
  if (typeof parsed === 'string') return [rulesAt(at).refuse(text, parsed)]
  return checkRules({ ...parsed, at, optional: false, columns: [], filter: '' })
}
