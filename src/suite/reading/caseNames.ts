/**
 * `min_value` in YAML and JSON is `minValue` in TypeScript; the two are mapped letter by letter. A last letter that stands
 * alone is a capital in both, as in Great Expectations' `column_A`.
 */
export const toCamel = (name: string): string =>
  name.replace(/_([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase())

export const toSnake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at) => `_${at === name.length - 1 ? letter : letter.toLowerCase()}`)
