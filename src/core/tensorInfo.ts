/** An array of NumPy of which a table was made. */
export interface TensorInfo {
  /** The name of its file, e.g. `X_train`. */
  readonly name: string
  /** The same without its split: `X`. */
  readonly of: string
  /** Which rows of the table are its own, by the column `split`; null where the table has none. */
  readonly split: string | null
  /** NumPy's own spelling, e.g. `<f4`. */
  readonly dtype: string
  readonly shape: readonly number[]
  /** The columns that hold it. */
  readonly columns: readonly string[]
  /** Its rows are too long to be columns: the columns hold each row's `min`, `max` and so on instead. */
  readonly isSummedUp: boolean
}
