import type { ScaleLinear } from 'd3-scale'
import type { ScoreInstrument } from '../../../../record/scores/score-instruments.js'

/** A band of a score as a chart draws it: every other one shaded, each with its words and the line that it begins at. */
export interface DrawnScoreBand {
  readonly y: number
  readonly height: number
  readonly isShaded: boolean
  /** The line at its lowest score; none below the lowest band. */
  readonly threshold: number | undefined
  readonly text: string
}

/** The bands that the axis shows something of, lowest first. */
export function toDrawnScoreBands(
  { bands }: ScoreInstrument,
  y: ScaleLinear<number, number>,
): readonly DrawnScoreBand[] {
  const [bottom = 0, top = 0] = y.domain()
  return bands
    .map(({ from, to, words }, place) => ({ from, to: bands[place + 1]?.from ?? to + 1, words, place }))
    .filter(({ from, to }) => from <= top && to > bottom)
    .map(({ from, to, words, place }) => {
      const upper = y(Math.min(to, top))
      const lower = y(Math.max(from, bottom))
      return {
        y: round(upper),
        height: round(lower - upper),
        isShaded: place % 2 === 1,
        threshold: place === 0 ? undefined : round(lower),
        text: `${scores(bands[place])} ${shortOf(words)}`,
      }
    })
}

/** As many words as there is room for: neither what explains them nor what all of them begin with. */
function shortOf(words: string): string {
  return words.replace(/:.*$/, '').replace(/^living with /, '')
}

/** `5 to 6`, `9`. */
export function scores(band: ScoreInstrument['bands'][number] | undefined): string {
  if (!band) return ''
  return band.from === band.to ? String(band.from) : `${band.from} to ${band.to}`
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
