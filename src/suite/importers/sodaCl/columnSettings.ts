import type { Path, Rule } from '../shared/importer.ts'
import { isRecord, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { inUnderscores } from './parseCheck.ts'

interface ColumnSettings {
  /** Missing and valid values, by column. */
  readonly settings: ReadonlyMap<string, Fields>
  /** The settings that aren't known. */
  readonly rules: readonly Rule[]
}

/** Reads `configurations for orders`, e.g. `valid min for amount: 0`. */
export function columnSettings(configurations: Fields, at: Path): ColumnSettings {
  const settings = new Map<string, Fields>()
  const rules: Rule[] = []
  for (const [key, value] of Object.entries(configurations)) {
    const [, setting = key, column = ''] = /^(.+) for (\S+)$/.exec(key) ?? []
    const given = inUnderscores({ [setting]: value })
    if (isRecord(given)) settings.set(column, { ...settings.get(column), ...given })
    else rules.push(rulesAt([...at, key]).refuse(key, given))
  }
  return { settings, rules }
}
