/** Where in the text something stands: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}
