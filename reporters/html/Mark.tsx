import { failureKinds, type Kind } from '../terminal/mark.ts'

const glyphs: Readonly<Record<Kind, string>> = {
  failure: 'M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4',
  error: 'M8 3.6v5.6M8 12.2v.2',
  unchecked: 'M5.9 6.1a2.1 2.1 0 113.1 1.8c-.7.4-1 .8-1 1.6M8 11.9v.2',
  warning: 'M8 6v3.6M8 12.1v.2',
  pass: 'M4.2 8.4l2.6 2.7 5-5.8',
  skip: 'M4.8 8h6.4',
}

const circle = 'M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8z'
/** Outlines that differ by kind, without any colour. */
const outlines: Readonly<Record<Kind, string>> = {
  failure: circle,
  error: 'M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5z',
  unchecked: 'M8 .8L15.2 8 8 15.2.8 8z',
  warning: 'M8 1.2l7.2 13.2H.8z',
  pass: circle,
  skip: circle,
}

const solid = failureKinds

/** The symbol of a kind of result. The words next to it say what it means. The page holds each shape once. */
export const Mark = ({ kind, size = 16 }: { readonly kind: Kind; readonly size?: number }) => (
  <svg class={`mark ${kind}`} width={size} height={size} aria-hidden="true">
    <use href={`#mark-${kind}`} />
  </svg>
)

/** The shapes that marks refer to. */
export const MarkShapes = () => (
  <svg class="shapes" width="0" height="0" aria-hidden="true">
    {(Object.keys(outlines) as Kind[]).map((kind) => (
      <symbol
        id={`mark-${kind}`}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d={outlines[kind]} fill={solid.includes(kind) ? 'currentColor' : 'none'} />
        <path
          d={glyphs[kind]}
          stroke-width="1.8"
          {...(solid.includes(kind) && { class: 'hole', stroke: '#fff' })}
        />
      </symbol>
    ))}
  </svg>
)
