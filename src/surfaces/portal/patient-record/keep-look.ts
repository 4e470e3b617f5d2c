import type { Request, Response } from 'express'
import type { RecordLook } from '../../../record/changes/look-at-record.js'

/** Keeps a look once its page has gone out whole: whoever asks for headers alone, or goes away before, was shown nothing. */
export function keepLookWhenSent(req: Request, res: Response, look: RecordLook): void {
  if (req.method === 'GET') res.once('finish', () => void look.keep())
}
