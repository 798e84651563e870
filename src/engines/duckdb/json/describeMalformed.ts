const form =
  /(Malformed JSON|JSON transform error) in file "(.*?)", (?:at byte \d+ )?in (?:record\/value|line) (\d+): ([^\n]*)/

/** An error of DuckDB's reader of JSON without the values of the record, and with the right number of it. */
export function describeMalformed(
  message: string,
  files: readonly string[],
  names: readonly string[],
): string {
  const [, kind, file = '', number, reason = ''] = form.exec(message) ?? []
  if (kind === undefined) return message.replace(/^Invalid Input Error: /, '')
  // A record that can't be parsed is counted before it is.
  const record = Number(number) - (kind === 'Malformed JSON' ? 1 : 0)
  const [, key] = /has duplicate key ("(?:[^"\\]|\\.)*")/.exec(reason) ?? []
  const what = key === undefined ? reason.trim().replace(/\.$/, '') : `the key ${key} is there twice`
  return `${names[files.indexOf(file)] ?? file}: record ${record}: ${what}`
}
