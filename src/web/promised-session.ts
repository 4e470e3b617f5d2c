import type { Request } from 'express'

/** Gives the session a new id and forgets what it held: what was known of the old cookie is worth nothing. */
export function regenerate(req: Request): Promise<void> {
  return promised((done) => {
    req.session.regenerate(done)
  })
}

/** Writes the session before the answer goes out. */
export function save(req: Request): Promise<void> {
  return promised((done) => {
    req.session.save(done)
  })
}

/** Ends the session on the server. */
export function destroy(req: Request): Promise<void> {
  return promised((done) => {
    req.session.destroy(done)
  })
}

function promised(work: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error instanceof Error) reject(error)
      else resolve()
    })
  })
}
