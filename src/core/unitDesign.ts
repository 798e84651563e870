/**
 * Which units could have been the sample. `paired`: each unit has a part in both tables, and its parts could change places.
 * `recent=7`: the sample is the day after those of the reference, and each day is compared with the 7 before it.
 * `same_weekday=4`: the same with the 4 days before it that have its weekday. Without one, any units could have been.
 */
export type UnitDesign = 'paired' | `recent=${number}` | `same_weekday=${number}`

export const unitDesignForm = /^(paired|(recent|same_weekday)=[1-9]\d{0,2})$/

export const isUnitDesign = (text: string): text is UnitDesign => unitDesignForm.test(text)
