import type { Request, Response } from 'express'
import type { PersonId } from '../../../fhir/person-id.js'
import { fieldOf } from '../../../web/body.js'
import type { Confirmation } from '../../../web/confirmation.js'
import type { PatientRecordDeps } from '../patient-record/open-record-page.js'
import { renderWithBanner } from '../patient-record/render-with-banner.js'

/** Something about a person that is seen once more, under their banner, before it counts. */
export interface StepAbout {
  readonly person: PersonId
  /** What is recorded, for example `consent`: the same form of another page is another step. */
  readonly what: string
  /** All that was asked: another value of any of it is another step. */
  readonly form: object
}

/** Whether a form begins a step, confirms what was begun, or claims to and does not. */
export type StepTaken = 'begun' | 'confirmed' | 'not-confirmed'

interface ToConfirm {
  readonly heading: string
  /** Extends `confirm-step.njk`, and says in its block `about` what is about to be recorded. */
  readonly template: string
  /** Behind `/patients/{id}/`, where it is confirmed. */
  readonly path: string
  /** Whether something was confirmed that did not wait. */
  readonly isStale: boolean
  /** With the `fields` that are sent again. */
  readonly model: object
}

/** The two steps in which somebody records what concerns a person: asked, seen under the banner, and confirmed once. */
export interface ConfirmStep {
  taken(req: Request, step: StepAbout): Promise<StepTaken>
  /** Shows what is about to be recorded, and begins the step anew. */
  ask(
    asked: { readonly req: Request; readonly res: Response },
    step: StepAbout,
    shown: ToConfirm,
  ): Promise<void>
}

export function createConfirmStep(
  deps: PatientRecordDeps & { readonly confirmation: Confirmation },
): ConfirmStep {
  const { confirmation } = deps
  return {
    async taken(req, step) {
      const confirm = fieldOf(req.body, 'confirm')
      if (confirm === '') return 'begun'
      return (await confirmation.end(req, wordsOf(step), confirm)) ? 'confirmed' : 'not-confirmed'
    },

    async ask({ req, res }, step, { heading, template, path, isStale, model }) {
      const { person } = step
      const confirm = await confirmation.begin(req, wordsOf(step))
      const action = `/patients/${person}/${path}`
      await renderWithBanner(
        deps,
        { req, res, person },
        {
          heading,
          template,
          path,
          status: isStale ? 409 : 200,
          model: { ...model, heading, action, confirm, isStale },
        },
      )
    },
  }
}

/** Everything that is confirmed. */
function wordsOf({ person, what, form }: StepAbout): readonly string[] {
  return [person, what, JSON.stringify(form)]
}
