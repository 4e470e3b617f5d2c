import type { Response } from 'express'

/** Remembers, for the pages of this answer, what the role of who asks has a right to. Called by authentication only. */
export function setOffered(res: Response, rights: readonly string[]): void {
  res.locals['may'] = Object.fromEntries(rights.map((right) => [right, true]))
}

/** Whether to offer somebody what takes this right: nobody is sent into a refusal. The gate decides. */
export function isOffered(res: Response, right: string): boolean {
  const may: unknown = res.locals['may']
  return typeof may === 'object' && may !== null && Object.hasOwn(may, right)
}
