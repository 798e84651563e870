/** Makes a function that waits until all who came before have ended their turn, and returns what ends the new one. */
export function turns(): () => Promise<() => void> {
  let last = Promise.resolve()
  return async () => {
    const before = last
    let end = (): void => undefined
    last = new Promise((resolve) => (end = resolve))
    await before
    return end
  }
}
