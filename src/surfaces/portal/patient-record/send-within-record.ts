import type { Response } from 'express'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { StaleAfter } from '../../../record/freshness/freshness.js'
import type { OpenedRecord } from '../../../record/open-record.js'
import { toRecordPage } from './record-page.js'
import { render } from './render.js'
import { sendRecordPage } from './send-record-page.js'

interface WithinRecord {
  readonly person: string
  readonly heading: string
  readonly template: string
  /** What the template prints besides what stands around every page of a record. */
  readonly model: object
  /** Which stored part goes to which place. */
  readonly places: Readonly<Record<string, string>>
  readonly status?: number
}

interface Around {
  readonly directory: OrganisationDirectory
  readonly staleAfter?: StaleAfter | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Sends a page that is made when it is asked for, within the banner and the frame of a record that was opened. */
export async function sendWithinRecord(
  { directory, staleAfter, now }: Around,
  { res, opened }: { readonly res: Response; readonly opened: Extract<OpenedRecord, { outcome: 'opened' }> },
  { person, heading, template, model, places, status = 200 }: WithinRecord,
): Promise<void> {
  const around = toRecordPage(opened, heading, { person, apps: [], directory, staleAfter, now: now() })
  const shell = await render(res, template, { ...around, ...model })
  sendRecordPage(res, shell, { parts: opened.parts, places, status })
}
