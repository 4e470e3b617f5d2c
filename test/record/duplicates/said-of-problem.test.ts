import { saidOfProblem } from '../../../src/record/duplicates/words/said-of-problem.js'

describe('saidOfProblem', () => {
  it.each([
    ['Epilepsy excluded', 'not so', 'Epilepsy'],
    ['Epilepsy (excluded)', 'not so', 'Epilepsy'],
    ['DVT excluded by ultrasound', 'not so', 'DVT'],
    ['?PE excluded', 'not so', 'PE'],
    ['Pulmonary embolism has been ruled out', 'not so', 'Pulmonary embolism'],
    ['Excluded: PE', 'not so', 'PE'],
    ['No evidence of dementia', 'not so', 'dementia'],
    ['No evidence of DVT on ultrasound', 'not so', 'DVT'],
    ['No history of epilepsy', 'not so', 'epilepsy'],
    ['Does not have asthma', 'not so', 'asthma'],
    ['No diabetes', 'not so', 'diabetes'],
    ['Asthma: no', 'not so', 'Asthma'],
    ['Asthma - no', 'not so', 'Asthma'],
    ['Asthma? No', 'not so', 'Asthma'],
    ['Epilepsy: N', 'not so', 'Epilepsy'],
    ['Hypertension: nil known', 'not so', 'Hypertension'],
    ['History of stroke: no', 'not so', 'stroke'],
    ['Diabetic: not diabetic', 'not so', 'Diabetic'],
    ['Pregnant: no', 'not so', 'Pregnant'],
    ['Not pregnant', 'not so', 'pregnant'],
    ['Smoker: no', 'not so', 'Smoker'],
    ['HIV negative', 'not so', 'HIV'],
    ['Hepatitis B surface antigen negative', 'not so', 'Hepatitis B'],
    ['COVID-19 not detected', 'not so', 'COVID-19'],
    ['MRSA cleared Nov 2026', 'cleared', 'MRSA'],
    ['H pylori eradicated', 'cleared', 'H pylori'],
    ['Type 2 diabetes, in remission', 'in remission', 'Type 2 diabetes'],
    ['Asthma - resolved 2019', 'over', 'Asthma'],
  ])('reads in “%s” that it is %s', (name, says, of) => {
    expect(saidOfProblem(name)).toEqual({ says, of })
  })

  it.each([
    ['it is not excluded', 'Stroke not excluded'],
    ['it cannot be excluded', 'Stroke cannot be excluded'],
    ['something stands in another clause', 'Fracture excluded, soft tissue injury'],
    ['something stands before it', 'Chest pain: PE excluded'],
    ['something stands before it without a mark between', 'Chest pain PE excluded'],
    ['something else is there besides', 'DVT excluded in leg with cellulitis'],
    ['a part of it alone is denied', 'No evidence of recurrence of breast cancer'],
    ['what now is, and not what was, is denied', 'No evidence of active TB'],
    ['nobody is glad not to have it', 'No evidence of immunity to rubella'],
    ['it is somebody else’s', 'No family history of stroke'],
    ['it is no problem', 'No fixed abode'],
    ['it is an ability', 'Does not have capacity'],
    ['it is a decision', 'Not for resuscitation'],
    ['it is an ability that is asked for', 'Capacity: no'],
    ['nobody knows whether the answer is a good one', 'Swallows safely: no'],
    ['the answer goes on', 'Asthma: no, COPD'],
    ['the answer is that nobody knows', 'Asthma: not known'],
    ['it is asked and not answered', 'Asthma?'],
    ['it is somebody else’s that is asked for', 'Family history of asthma: no'],
    ['it is how somebody was excluded', 'Permanently excluded'],
    ['it is a blood group', 'Rhesus negative'],
    ['it is a kind of cancer', 'Triple negative breast cancer'],
    ['a negative antigen is had by whoever is infected', 'Hepatitis B e antigen negative'],
    ['a load that is not detected is that of whoever is infected', 'HIV viral load not detected'],
    ['one test says little', 'TB smear negative'],
    ['it is not cleared', 'MRSA not cleared'],
    ['the remission is partial', 'Depression in partial remission'],
  ])('reads nothing where %s: “%s” stays whole', (_why, name) => {
    expect(saidOfProblem(name)).toBeUndefined()
  })
})
