/** The first step in 1..last that satisfies a condition which stays true once true; `last + 1` if none does. */
export function firstWhere(last: number, condition: (step: number) => boolean): number {
  let failing = 0
  let holding = last + 1
  while (holding - failing > 1) {
    const middle = Math.floor((failing + holding) / 2)
    if (condition(middle)) holding = middle
    else failing = middle
  }
  return holding
}
