/** One corruption of a reference, and whether a suite noticed. */
export interface MutantResult {
  readonly name: string
  /** The corruption as a sentence. */
  readonly message: string
  readonly isCaught: boolean
  /** The ids of the checks that failed because of it; a message where it could not even be read. */
  readonly by: readonly string[]
  /** A rule that would catch it, where it was not caught; null where none is known. */
  readonly remedy: string | null
}

/** How many corruptions of a reference a suite catches. */
export interface MutationScore {
  readonly suite: string
  readonly reference: string
  readonly rows: number
  readonly seed: number
  /** Share of the mutants that are caught. */
  readonly score: number
  readonly mutants: readonly MutantResult[]
  /** Checks that fail without any corruption, and so are not counted. */
  readonly broken: readonly string[]
}
