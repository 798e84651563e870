const megabyte = 1_000_000

/** Reports every megabyte of a download. */
export function downloadProgress(
  what: string,
  total: number | null,
  tell: ((message: string) => void) | undefined,
): (bytes: number) => void {
  let told = -1
  return (bytes) => {
    const come = Math.floor(bytes / megabyte)
    if (come === told) return
    told = come
    tell?.(`downloading ${what}: ${come}${total === null ? '' : ` of ${Math.ceil(total / megabyte)}`} MB`)
  }
}
