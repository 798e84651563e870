import { redactUrl } from './redactUrl.ts'

const secretName = /pass|secret|token|api_?key|access_?key|private_?key|credential|auth/i
/** A value that is shorter is a word of many texts. */
const shortest = 4

const named =
  /((?:pass(?:word|wd)?|secret|token|(?:api|access|private)[_-]?key|credentials?|authorization)["']?\s*[=:]\s*["']?)((?:bearer|basic)\s+)?[^\s"',;]+/gi
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi
const known =
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\b(?:gh[pousr]|glpat|xox[abp]|sk|hf)[-_][\w-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+/g
const url = /[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi

/**
 * Hides what may be secret in what a command has printed: its own words but the program and its options, the values of
 * variables named as secrets are, passwords in URLs, and what looks like a token.
 */
export function hideSecrets(
  text: string,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const values = [
    ...words.slice(1).flatMap((word) => (word.startsWith('-') ? word.split('=').slice(1) : word.split('='))),
    ...Object.entries(env).flatMap(([name, value]) => (secretName.test(name) && value ? [value] : [])),
  ].filter((value) => value.length >= shortest && !/\{(ref|dir)\}/.test(value))
  const longestFirst = [...new Set(values)].sort((a, b) => b.length - a.length)
  const hidden = longestFirst.reduce((shown, value) => shown.replaceAll(value, '***'), text)
  return hidden
    .replace(url, redactUrl)
    .replace(named, '$1$2***')
    .replace(bearer, '$1 ***')
    .replace(known, '***')
}
