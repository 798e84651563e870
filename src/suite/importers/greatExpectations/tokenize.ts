export interface Token {
  readonly kind: 'text' | 'number' | 'column' | 'word' | 'symbol' | 'end'
  readonly value: string
  /** Position of its first character, counted from 1. */
  readonly at: number
}

const kinds = ['text', 'text', 'number', 'column', 'word', 'symbol'] as const
const lexeme =
  /(?:"([^"\\]*)"|'([^'\\]*)'|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|`([^`]+)`|([\p{L}_][\p{L}\p{M}\p{N}_]*)|(==|!=|<=|>=|\*\*|\/\/|[-+*/%<>()[\],.&|~=]))/uy

/** The tokens of a condition in Python, without the space between them. Throws where there is none. */
export function tokenize(text: string, subject = 'row_condition'): readonly Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  for (let at = afterSpace(text, 0); at < end; at = afterSpace(text, lexeme.lastIndex)) {
    lexeme.lastIndex = at
    const groups: readonly (string | undefined)[] = lexeme.exec(text)?.slice(1) ?? []
    const group = groups.findIndex((value) => value !== undefined)
    if (group < 0)
      throw new Error(`${subject}: position ${at + 1}: this is not known in a condition of pandas`)
    tokens.push({ kind: kinds[group]!, value: groups[group]!, at: at + 1 })
  }
  return [...tokens, { kind: 'end', value: 'the end', at: end + 1 }]
}

const afterSpace = (text: string, start: number): number => {
  const offset = text.slice(start).search(/\S/)
  return offset < 0 ? text.length : start + offset
}
