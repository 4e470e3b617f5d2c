import type { Request, Response } from 'express'
import type { Approval, AskedApp } from '../../identity/asked-app.js'

/** The identity provider, as the page needs it on which somebody approves an app. */
export interface AppAuthorisations {
  /** What is asked in this browser now; `undefined` where no app asks, it took too long, or the app was called back. */
  read(req: Request, res: Response): Promise<AskedApp | undefined>
  /** Sends the browser back to the app with a code. */
  approve(req: Request, res: Response, approval: Approval): Promise<void>
  /** Sends it back without one. */
  deny(req: Request, res: Response): Promise<void>
}
