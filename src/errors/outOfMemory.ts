/** What DuckDB's error says if memory, or room for temporary files, is short; null if it says something else. */
export function outOfMemory({ message }: Error): 'memory' | 'temporary files' | null {
  if (!message.startsWith('Out of Memory Error')) return null
  return message.includes('max_temp_directory_size') ? 'temporary files' : 'memory'
}
