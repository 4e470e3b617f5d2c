import { isLarge } from '../../ingest/reading/submission.js'

const MB = 1024 * 1024

/**
 * The most that all submissions at work may hold together, and those of one partner. Small ones have a room of their
 * own, so that no amount of large ones keeps a single resource out.
 */
const ROOMS = {
  small: { most: 32 * MB, mostOfOne: 16 * MB },
  large: { most: 96 * MB, mostOfOne: 64 * MB },
} as const

type Size = keyof typeof ROOMS

/** What one submission holds, from before its first byte until it is answered. */
export interface Hold {
  /** Whether there is room for it to be so many bytes; if not, it stays as it was. */
  resize(bytes: number): boolean
  release(): void
}

export interface BodyRoom {
  enter(partner: string): Hold
}

export function createBodyRoom(): BodyRoom {
  const held = new Map<string, number>()
  const heldIn = (key: string): number => held.get(key) ?? 0

  function add(size: Size, partner: string, bytes: number): void {
    for (const key of [size, `${size} ${partner}`]) {
      const now = heldIn(key) + bytes
      if (now === 0) held.delete(key)
      else held.set(key, now)
    }
  }

  return {
    enter(partner) {
      let mine = 0
      return {
        resize(bytes) {
          const size = sizeOf(bytes)
          const already = sizeOf(mine) === size ? mine : 0
          const { most, mostOfOne } = ROOMS[size]
          const fits =
            heldIn(size) - already + bytes <= most &&
            heldIn(`${size} ${partner}`) - already + bytes <= mostOfOne
          if (!fits) return false
          add(sizeOf(mine), partner, -mine)
          add(size, partner, bytes)
          mine = bytes
          return true
        },
        release() {
          add(sizeOf(mine), partner, -mine)
          mine = 0
        },
      }
    },
  }
}

function sizeOf(bytes: number): Size {
  return isLarge(bytes) ? 'large' : 'small'
}
