import { readObjects } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { targetOf } from '../../access/labels/references.js'
import type { ReadResource } from '../reading/record-view.js'

/**
 * The resources of a record, with Provenances that name nothing about nobody and no Binary; one that names nothing else
 * is left out.
 * That something came in one submission with the rest is no reason to see it: who works at a clinic that only a withheld
 * item names is withheld with it, and so is that there is somebody; the content of a document goes with the document.
 */
export function withoutSharedTargets(resources: readonly ReadResource[]): readonly ReadResource[] {
  const companions = new Set(
    resources
      .filter(({ shared: isShared, type }) => isShared || type === 'Binary')
      .map(({ reference }) => reference),
  )
  return resources.flatMap((resource) => {
    if (resource.type !== 'Provenance') return [resource]
    const target = readObjects(resource.json, 'target')
    const kept = target.filter((one) => !companions.has(targetOf(one) ?? ''))
    if (kept.length === target.length) return [resource]
    const json = { ...resource.json, target: kept }
    return kept.length === 0 ? [] : [{ ...resource, json, text: writeJson(json) }]
  })
}
