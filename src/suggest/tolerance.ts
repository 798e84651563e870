/** A rule that excuses more of the values than this says too little to be written. */
const mostExcused = 0.2

/**
 * The parameter `mostly` by which `excused` of `total` new values may break a rule: rounded down to 4 digits; null where
 * that would excuse too many.
 */
export function tolerance(excused: number, total: number): { readonly mostly?: number } | null {
  if (excused === 0) return {}
  if (total === 0 || excused / total > mostExcused) return null
  return { mostly: Math.floor((1 - excused / total) * 1e4) / 1e4 }
}
