/** How far an answer is from the known one, relative to the known one. */
export const relativeError = (answer: number, known: number): number =>
  answer === known ? 0 : Math.abs(answer - known) / Math.abs(known)
