import type { Column } from '../sql/column.ts'

/** Words of column names that are about people, in English and German. */
const personalWords = new Set(
  `name names firstname lastname surname forename fullname nickname username login nachname vorname email mail emails
  phone telephone tel mobile cell fax telefon handy address street strasse addr birthday birthdate dob birth ssn passport
  iban license licence person contact ip`.split(/\s+/),
)

const looksPersonal: readonly RegExp[] = [
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  // A phone number: with a country code, or in groups.
  /^(\+|00)[0-9][0-9 ()/.-]{6,}$/,
  /^\(?[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}$/,
]

/**
 * Whether the values of a column may be about a person: by a word of its name, or by a value that looks like an e-mail
 * address or a phone number. Columns of numbers and times are judged by their name only.
 */
export function isPersonal(
  { name }: Pick<Column, 'name'>,
  classes: { readonly counts: ReadonlyMap<string, unknown> } | null,
): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  if (words.some((word) => personalWords.has(word))) return true
  return [...(classes?.counts.keys() ?? [])].some((value) =>
    looksPersonal.some((pattern) => pattern.test(value.trim())),
  )
}
