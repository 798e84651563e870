const irregular: Readonly<Record<string, string>> = { are: 'is', have: 'has', do: 'does' }

/** Makes a phrase that starts with a verb agree with a count: of one, `are missing` is `is missing`. */
export function agreeInNumber(count: number, phrase: string): string {
  if (count !== 1) return phrase
  const [verb = '', ...rest] = phrase.split(' ')
  const ending = /(s|x|z|ch|sh|o)$/.test(verb) ? 'es' : 's'
  return [irregular[verb] ?? `${verb}${ending}`, ...rest].join(' ')
}
