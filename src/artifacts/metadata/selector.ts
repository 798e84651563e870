/** Which of the versions is meant: the number before the one that `of` names. */
export interface Selector {
  /** `latest`, a version or a tag. */
  readonly of: string
  readonly back: number
}

export const latest: Selector = { of: 'latest', back: 0 }

/** Reads `latest`, `latest~1`, `v3~2`, `prod`; `previous` is `latest~1`. Null for what is none of these. */
export function parseSelector(text: string): Selector | null {
  const [, name, back] = /^([^:@~/\\\p{Cc}]+)(?:~(\d{1,6}))?$/u.exec(text) ?? []
  if (name === undefined) return null
  const steps = Number(back ?? 0)
  return name === 'previous' ? { of: 'latest', back: steps + 1 } : { of: name, back: steps }
}
