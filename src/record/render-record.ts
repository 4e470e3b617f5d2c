import type { JoinedRecord } from './sections/section.js'

/** A page part, ready to be sent. */
export interface RenderedPart {
  /** The name under which it is stored and asked for, for example `summary-page`. */
  readonly part: string
  readonly html: string
  /** How many resources of the person it shows: what the log says went out with it. */
  readonly resources: number
}

/**
 * Renders what pages show of a record; called once for each set of label classes that a reader may see. MUST be pure:
 * what it gives is stored and served until the record or the day changes, so it holds nothing about the reader or the
 * hour.
 */
export type RenderRecord = (record: JoinedRecord) => readonly RenderedPart[]
