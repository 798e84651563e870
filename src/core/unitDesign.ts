/**
 * How units are compared. `paired`: each unit has rows in both tables, and its two parts are exchanged. `recent=7`: the sample is
 * the day after the reference, and each day is compared with the 7 days before it. `same_weekday=4`: with the last 4 days of the same
 * weekday. Without a design, units are exchanged in any order.
 */
export type UnitDesign = 'paired' | `recent=${number}` | `same_weekday=${number}`

export const unitDesignForm = /^(paired|(recent|same_weekday)=[1-9]\d{0,2})$/

export const isUnitDesign = (text: string): text is UnitDesign => unitDesignForm.test(text)
