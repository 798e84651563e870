import { entryOf, isGiven, type Fields } from '../shared/record.ts'

/** Arguments that say how SQL is to be written, and mean nothing here. Names of columns are compared as they are. */
const silent = new Set(
  'column_name quote_values quote_columns is_raw display_inconsistent_columns data_type transform'.split(' '),
)
/** Arguments that no expectation has a parameter for. */
const rejected = new Set(
  'sort_column step compare_row_condition compare_group_by exclusion_condition take_diffs take_logs'.split(
    ' ',
  ),
)
const renamed: Readonly<Record<string, string>> = {
  row_condition: 'where',
  column_type: 'type_',
  column_type_list: 'type_list',
  compare_column_name: 'other_column',
  date_col: 'column',
  timestamp_column: 'column',
}

/** The arguments of a test as parameters of the expectation that has its name. */
export function paramsOf(args: Fields): Fields {
  const params: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(args)) {
    if (!isGiven(value) || silent.has(name)) continue
    if (rejected.has(name)) throw new Error(`${name} cannot be carried over`)
    if (name === 'strictly') Object.assign(params, value === true && strictEnds(args))
    else if (name === 'flags' || name === 'regex' || name === 'regex_list') continue
    else params[entryOf(renamed, name) ?? name] = value
  }
  return { ...params, ...regexParams(args) }
}

const strictEnds = ({ min_value: min, max_value: max }: Fields): Fields => ({
  ...(isGiven(min) && { strict_min: true }),
  ...(isGiven(max) && { strict_max: true }),
})

/** Flags of a regex stand before it in RE2. */
function regexParams({ regex, regex_list: list, flags = '' }: Fields): Fields {
  const letters = String(flags)
  if (!/^[ims]*$/.test(letters)) throw new Error(`the flags ${letters} of its regex are not known here`)
  const flagged = (each: unknown): string => (letters === '' ? String(each) : `(?${letters})${String(each)}`)
  return {
    ...(isGiven(regex) && { regex: flagged(regex) }),
    ...(Array.isArray(list) && { regex_list: list.map(flagged) }),
  }
}
