import type { EarlierVersion } from '../../../record/items/earlier-versions.js'
import type { ItemDetail, ItemRow } from '../../../record/items/item-detail.js'
import { idOf } from '../../../record/items/items-part.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import {
  documentAddress,
  groupPath,
  resultPath,
  summaryPath,
  timelinePath,
  itemPath,
} from '../render-record/record-paths.js'

/** Everything held of one item as a template prints it. */
interface ItemPage extends Omit<ItemDetail, 'links' | 'group' | 'tests' | 'isDocument'> {
  readonly links: readonly {
    readonly label: string
    readonly title: string
    readonly detail: string
    readonly href: string | undefined
    /** Where its content can be read, when it is a document. */
    readonly document: string | undefined
  }[]
  readonly tests: readonly { readonly name: string; readonly href: string }[]
  readonly group: { readonly words: string; readonly rule: string; readonly href: string } | undefined
  readonly versions: readonly {
    readonly version: number
    readonly at: ClinicalDate
    readonly said: readonly ItemRow[]
  }[]
  /** Where its content can be read, when it is a document. */
  readonly document: string | undefined
  /** Where it is reported as another person's. */
  readonly wrongPerson: string
  readonly record: string
  readonly timeline: string
}

export function toItemPage(item: ItemDetail, versions: readonly EarlierVersion[], person: string): ItemPage {
  return {
    ...item,
    links: item.links.map(({ id, isDocument, ...link }) => ({
      ...link,
      document: id !== undefined && isDocument ? documentAddress(person, id) : undefined,
      href: id === undefined ? undefined : `/patients/${person}/items/${id}`,
    })),
    tests: item.tests.map(({ id, name }) => ({ name, href: resultPath(person, id) })),
    group: item.group && { ...item.group, href: groupPath(person, item.group.id) },
    versions: versions.map(({ version, writtenAt, said }) => ({
      version,
      at: toClinicalDate(new Date(writtenAt).toISOString()),
      said,
    })),
    document: item.isDocument ? documentAddress(person, idOf(item.reference)) : undefined,
    wrongPerson: `${itemPath(person, item.reference)}/wrong-person`,
    record: summaryPath(person),
    timeline: timelinePath(person),
  }
}
