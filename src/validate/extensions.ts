export {
  installExtensions,
  listExtensions,
  type ExtensionState,
} from '../engines/duckdb/database/installExtensions.ts'
