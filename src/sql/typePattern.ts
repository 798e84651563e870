/** How a value of each type is written where a file holds nothing but text: RE2 patterns of the whole text. */
export const typePattern = {
  boolean: '(?i)true|false',
  integer: '\\s*[+-]?[0-9]{1,37}\\s*',
  float: '(?i)\\s*[+-]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?|nan|inf|infinity)\\s*',
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  timestamp: '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?)?',
} as const
