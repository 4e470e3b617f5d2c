import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { namesAnotherMarks } from './names-another.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/** Letters, documents, images: latest first; superseded ones are past. */
export function toDocuments(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const date = textAt(json, 'date') ?? textAt(json, 'started') ?? textAt(json, 'createdDateTime')
      const attachment = at(json, 'content', 'attachment')
      return {
        item: toItem(resource, {
          what:
            textAt(json, 'title') ??
            textAt(attachment, 'title') ??
            textAt(json, 'description') ??
            readCoded(json['type']) ??
            readCoded(at(json, 'procedureCode')) ??
            (resource.type === 'ImagingStudy' ? 'Imaging study' : undefined),
          details: [
            codedWords(json['type']),
            textAt(json, 'description'),
            labelled('by', joined(all(json, 'author').map((author) => view.nameOf(author, resource)))),
            labelled('images', textAt(json, 'numberOfInstances')),
            ...all(json, 'series').map((series) =>
              joined([
                codedWords({ coding: [at(series, 'modality') ?? null] }),
                codedWords({ coding: [at(series, 'bodySite') ?? null] }),
              ]),
            ),
            ...(resource.type === 'ImagingStudy' ? studyDetails(resource, view) : []),
            ...notShown(resource),
          ],
          when: [['dated', date]],
          marks: [...namesAnotherMarks(resource, view), ...statusMarks(json), ...draftMarks(resource)],
        }),
        isPast: textAt(json, 'status') === 'superseded',
        date,
      }
    }),
  )
}

/** Why it was made, and what was noted of it: a reaction to contrast is told nowhere else. */
function studyDetails(study: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json } = study
  const reasons = [
    ...all(json, 'reasonCode').map(codedWords),
    ...all(json, 'reasonReference').map((reason) => view.nameOf(reason, study)),
  ]
  return [labelled('for', joined(reasons)), ...notesOf(study).map((note) => labelled('note', note))]
}

/** What stands for a document that is not a letter. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  ImagingStudy: 'The images themselves are not shown here.',
  Composition: 'The document itself is not shown here.',
}

/** As a letter to be read. */
const ON_ITS_PAGE = 'The text of the document is on its page.'

function notShown({ type, json }: ReadResource): readonly string[] {
  if (all(json, 'section').some((section) => textAt(section, 'text', 'div') !== undefined))
    return [ON_ITS_PAGE]
  return Object.hasOwn(NOT_SHOWN, type) ? [NOT_SHOWN[type] ?? ''] : []
}

function draftMarks({ json }: ReadResource): readonly Mark[] {
  const status = textAt(json, 'docStatus')
  return status === 'preliminary' ? [{ text: 'draft', tone: 'caution' }] : []
}
