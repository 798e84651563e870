import { z } from 'zod'
import { unitDesignForm, type UnitDesign } from './unitDesign.ts'

const part = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/^day\(\s*\)$/.test(text), 'day() names no column')

/** The columns whose values together name a unit, each of which may be `day(column)`. */
export const unitParam = z
  .union([z.string().transform((text) => text.split(',')), z.array(z.string())])
  .pipe(z.array(part).min(1))

export const unitDesignParam = z
  .string()
  .regex(unitDesignForm, 'expected paired, recent=N or same_weekday=N, for example recent=7')
  .transform((text) => text as UnitDesign)

export interface UnitPart {
  readonly column: string
  /** Its date, whatever the time of the day. */
  readonly isDay: boolean
}

export function unitPart(text: string): UnitPart {
  const [, day] = /^day\(\s*(.+?)\s*\)$/.exec(text) ?? []
  return day === undefined ? { column: text, isDay: false } : { column: day, isDay: true }
}
