import { tableFromArrays } from 'apache-arrow'
import { it } from 'vitest'
import { openData, validate } from '../../src/index.ts'

interface Song {
  tempo: number
  genre: string | null
}

it('takes rows of an interface, at once and over time', () => {
  const songs: readonly Song[] = []
  const batches: AsyncGenerator<Song[]> = null!
  const each: AsyncIterable<Song> = null!
  void validate({ sample: songs, reference: [...songs] })
  void validate({ sample: [{ tempo: 1 }], tables: { songs } })
  void openData({ sample: batches, reference: each })
  void validate({ sample: tableFromArrays({ tempo: [1] }) })
  // @ts-expect-error rows are objects
  void validate({ sample: [1, 2] })
  // @ts-expect-error a promise of rows must be awaited
  void validate({ sample: Promise.resolve(songs) })
  // @ts-expect-error a function isn't data
  void validate({ sample: () => songs })
})
