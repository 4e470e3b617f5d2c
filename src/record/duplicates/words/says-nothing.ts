import { toPlainName } from './plain-name.js'
import { toSingular } from './singular.js'

/** Words that names of one kind may have, or not, and be of one thing. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').flatMap((word) => [word, toSingular(toPlainName(word))]))
}

export const OF_A_TEST = words(
  'total score result level rating scale scaled sum overall questionnaire test testing index tool form final value reading measurement recorded calculated assessment serum plasma blood concentration screening screen outcome',
)

export const OF_A_DOCUMENT = words(
  'letter report document form record copy scanned summary note notes outcome clinic nhs service from re',
)

export const OF_A_REQUEST = words(
  'referral referred refer request team service nhs clinic received sent accepted please to for link worker user step hub',
)

export const OF_A_PLAN = words('plan form care management document record place agreed current shared nhs')

export const OF_AN_ALERT = words(
  'alert risk flag concern warning marker subject category register known uses user use plan place of patient',
)

export const OF_A_GOAL = words(
  'to wants want wish wishes would like be able goal aim aims his her their my i time times using use safely independently able own up assistance help with and is will back get',
)

export const OF_A_DEVICE = words(
  'loan loaned supplied issued provided fitted delivered set pair nhs standard equipment aid kitchen in',
)

export const OF_AN_ALLERGY = words(
  'allergy allergic adverse reaction intolerance sensitivity hypersensitivity to',
)

/** What by itself is no name: of many tests a score, of many plans a plan. */
export const NAMES_NOTHING = words(
  'test score scale count level screen assessment review plan care report letter summary form clinic note health mental community service team support risk pain infection cancer disease disorder injury scan culture swab check examination observation status general function visit discharge hospital day home medical clinical patient finding history',
)
