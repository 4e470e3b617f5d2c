import type { Response } from 'express'
import type { StoredPart } from '../../../record/record-store.js'
import { fillUntold, type UntoldOf } from './fill-untold.js'

/** Where a stored part goes in the page around it: `<!--part:banner-->`. The page escapes everything else it prints. */
const PLACE = /<!--part:([a-z-]+)-->/

/** Which stored part goes to which place of a page. */
type PartPlaces = Readonly<Record<string, string>>

/**
 * Sends a page whose large pieces are stored bytes: these are neither decoded nor copied into strings. Throws when a
 * part that the page needs is not there: half a record MUST NOT pass for a whole one.
 */
export function sendRecordPage(
  res: Response,
  page: string,
  { parts, places, untoldOf, status = 200 }: Filling,
): void {
  const pieces = page
    .split(PLACE)
    .flatMap((piece, index) => (index % 2 === 0 ? [Buffer.from(piece)] : filled(bodyOf(piece))))
  const bytes = Buffer.concat(pieces)
  res.statusCode = status
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Length', bytes.byteLength)
  res.end(bytes)

  function filled(body: Uint8Array): readonly Uint8Array[] {
    return untoldOf ? fillUntold(body, untoldOf) : [body]
  }

  function bodyOf(place: string): Uint8Array {
    const part = parts.find((one) => one.part === places[place])
    if (!part) throw new Error(`The record has no part for the place ${place}.`)
    return part.body
  }
}

interface Filling {
  readonly parts: readonly StoredPart[]
  readonly places: PartPlaces
  /** Why it cannot be said of sections that nobody has said anything; left out where no place says so. */
  readonly untoldOf?: UntoldOf
  readonly status?: number
}
