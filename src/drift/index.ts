export * from './chi2.ts'
export * from './ks.ts'
