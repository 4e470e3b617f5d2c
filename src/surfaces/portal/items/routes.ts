import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import { asLoggedId } from '../../../record/instances/as-logged-id.js'
import type { ItemDetail } from '../../../record/items/item-detail.js'
import { readItem } from '../../../record/items/items-part.js'
import { ITEM_PARTS } from '../../../record/parts/part-names.js'
import type { StoredPart } from '../../../record/record-store.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { isItemId, itemParts } from './item-of-parts.js'
import { toItemPage } from './item-page.js'

/** Everything that is held of one item: what its source said, where it comes from, and what it hangs together with. */
export function itemRoutes(deps: PatientRecordDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/items/:item', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const { item: id } = req.params
    if (!person || !isItemId(id)) {
      next('router')
      return
    }
    const itemIn = (parts: readonly StoredPart[]): ItemDetail | undefined => readItem(...itemParts(parts), id)
    await openRecordPage(
      deps,
      { req, res, next, person },
      {
        heading: 'Everything held of one item',
        template: 'surfaces/portal/items/item.njk',
        path: 'items/{item}',
        parts: [ITEM_PARTS.items, ITEM_PARTS.index],
        // It may stand under several headings: none of them is the page that is read.
        places: { navigation: PORTAL_PARTS.resultsNavigation },
        what: `item:${asLoggedId(id)}`,
        wanted: { id, isIn: (parts) => itemIn(parts) !== undefined },
        status: 200,
        isForDelegates: true,
        resourcesIn: (parts) => (itemIn(parts) ? 1 : 0),
        versionsOf: (parts) => itemIn(parts)?.reference,
        toModel(parts, { versions = [] }) {
          const item = itemIn(parts)
          return item && { item: toItemPage(item, versions, person), skipTo: 'record' }
        },
      },
    )
  })

  return router
}
