/** Options of Vitest by which all test files share what one of them has read. */
export const oneWorker = {
  isolate: false,
  maxWorkers: 1,
  fileParallelism: false,
  // Reading data takes what it takes.
  testTimeout: 0,
  hookTimeout: 0,
} as const
