import { alcoholAndAmbulances } from './alcohol-and-ambulances.js'
import { anticipatoryCare } from './anticipatory-care.js'
import { asthmaInChildhood } from './asthma-in-childhood.js'
import { carerStrain } from './carer-strain.js'
import { clozapineOverdue } from './clozapine-overdue.js'
import { crisisPlan } from './crisis-plan.js'
import { dischargedWithoutFollowUp } from './discharged-without-follow-up.js'
import { endOfLife } from './end-of-life.js'
import { fallingKidneys } from './falling-kidneys.js'
import { houseboundDiabetic } from './housebound-diabetic.js'
import { knownToFew } from './known-to-few.js'
import { medicallyFit } from './medically-fit.js'
import { medicinesDisagree } from './medicines-disagree.js'
import { penicillinConflict } from './penicillin-conflict.js'
import { pregnancyAfterDiabetes } from './pregnancy-after-diabetes.js'
import { reasonableAdjustments } from './reasonable-adjustments.js'
import { recentlyDied } from './recently-died.js'
import { restrictedItems } from './restricted-items.js'
import type { Story } from './story.js'

/** The hand-written people, in the order in which they are posted. */
export const STORIES: readonly Story[] = [
  dischargedWithoutFollowUp,
  medicallyFit,
  medicinesDisagree,
  crisisPlan,
  penicillinConflict,
  fallingKidneys,
  clozapineOverdue,
  anticipatoryCare,
  asthmaInChildhood,
  pregnancyAfterDiabetes,
  carerStrain,
  houseboundDiabetic,
  alcoholAndAmbulances,
  reasonableAdjustments,
  endOfLife,
  recentlyDied,
  knownToFew,
  restrictedItems,
]
