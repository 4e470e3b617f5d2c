import type { Archetype } from './archetype.js'
import { cancer } from './cancer.js'
import { childhood } from './childhood.js'
import { dementia } from './dementia.js'
import { diabetes } from './diabetes.js'
import { heartFailure } from './heart-failure.js'
import { highBloodPressure } from './high-blood-pressure.js'
import { longMentalIllness } from './long-mental-illness.js'
import { lowMood } from './low-mood.js'
import { lungDisease } from './lung-disease.js'
import { mostlyWell } from './mostly-well.js'
import { pregnancy } from './pregnancy.js'
import { stroke } from './stroke.js'
import { wornJoints } from './worn-joints.js'

/** Every kind of invented person; their shares add up to 100. */
export const ARCHETYPES: readonly Archetype[] = [
  highBloodPressure,
  diabetes,
  lungDisease,
  heartFailure,
  dementia,
  stroke,
  wornJoints,
  childhood,
  mostlyWell,
  pregnancy,
  lowMood,
  longMentalIllness,
  cancer,
]
