import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How often it is looked, in milliseconds. */
const interval = 100

export interface SpillWatch {
  /** The most bytes that the folder held at a time, as far as it was seen. */
  peak(): number
  end(): void
}

/** Watches the size of the folder of temporary files of an engine, which removes them once it needs them no more. */
export function watchSpill(folder: string): SpillWatch {
  let most = 0
  const look = (): void => void (most = Math.max(most, sizeOf(folder)))
  const timer = setInterval(look, interval)
  timer.unref()
  return {
    peak() {
      look()
      return most
    },
    end: () => {
      clearInterval(timer)
    },
  }
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder).reduce((total, name) => total + fileSize(join(folder, name)), 0)
  } catch {
    // It is gone once the run ends.
    return 0
  }
}

/** Copies of data are in folders. */
function fileSize(path: string): number {
  const state = statSync(path, { throwIfNoEntry: false })
  return state?.isFile() === true ? state.size : 0
}
