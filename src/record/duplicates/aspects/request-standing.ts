import { textAt } from '../../reading/element.js'
import { createAspect, sameText } from '../aspect.js'

const STANDING: Readonly<Record<string, string>> = {
  active: 'open',
  'on-hold': 'on hold',
  completed: 'done',
  revoked: 'refused',
}

/** How far a request has got, where its status says so. */
export const requestStanding = createAspect<string>({
  read: ({ json }) => STANDING[textAt(json, 'status') ?? ''],
  compare: sameText,
})
