/** Numbers that are allowed. An end that is not given is open. */
export interface NumberRange {
  readonly min?: number
  readonly max?: number
  /** Whether the end itself is not allowed. */
  readonly strictMin?: boolean
  readonly strictMax?: boolean
}

/** A range as the parameters of an expectation have it. */
export const rangeParams = ({ min, max, strictMin, strictMax }: NumberRange): Record<string, unknown> => ({
  ...(min !== undefined && { min_value: min }),
  ...(max !== undefined && { max_value: max }),
  ...(strictMin && { strict_min: true }),
  ...(strictMax && { strict_max: true }),
})

/** The same of a range of whole numbers, whose ends are always allowed. */
export const wholeRangeParams = ({
  min,
  max,
  strictMin,
  strictMax,
}: NumberRange): Record<string, unknown> => ({
  ...(min !== undefined && { min_value: Math.max(0, strictMin ? Math.floor(min) + 1 : Math.ceil(min)) }),
  ...(max !== undefined && { max_value: strictMax ? Math.ceil(max) - 1 : Math.floor(max) }),
})
