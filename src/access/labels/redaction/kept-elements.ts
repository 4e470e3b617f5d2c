/**
 * What stays of a resource about a person at risk; no other element does. Of these, too, only what is coded, dated,
 * counted or measured stays, and bare references: no string that people write.
 */
const KEPT: readonly string[] = [
  // What it is, coded.
  'code category type clinicalStatus verificationStatus criticality severity bodySite stage summary evidence ' +
    'detail manifestation substance exposureRoute reaction reasonCode statusReason outcome outcomeCode complication ' +
    'usedCode event seriousness causality relationship sex modality conclusionCode interpretation dataAbsentReason ' +
    'method orderDetail description scope policyRule provision action purpose activity cancelationReason ' +
    'appointmentType emptyReason flag condition class classHistory diagnosis prediction qualitativeRisk finding ' +
    'hospitalization dischargeDisposition vaccineCode targetDisease protocolApplied recommendation forecastStatus ' +
    'forecastReason contraindicatedVaccineCode mitigation communication language coding userSelected system',
  // Medicines and how they are taken.
  'medication medicationCodeableConcept medicationReference form ingredient itemCodeableConcept itemReference ' +
    'strength amount batch dosage dosageInstruction timing repeat bounds boundsPeriod boundsDuration boundsRange count ' +
    'countMax duration durationMax durationUnit frequency frequencyMax period periodMax periodUnit dayOfWeek ' +
    'timeOfDay when offset asNeededBoolean asNeededCodeableConcept route site doseAndRate dose doseQuantity ' +
    'doseRange rateRatio rateRange rateQuantity maxDosePerPeriod maxDosePerAdministration maxDosePerLifetime ' +
    'additionalInstruction sequence dispenseRequest initialFill quantity expectedSupplyDuration dispenseInterval ' +
    'numberOfRepeatsAllowed validityPeriod daysSupply substitution wasSubstituted allowedBoolean ' +
    'allowedCodeableConcept courseOfTherapyType isSubpotent doseNumberPositiveInt seriesDosesPositiveInt ' +
    'quantityQuantity quantityRange isBrand isActive',
  // What was measured.
  'value valueQuantity valueCodeableConcept valueBoolean valueInteger valueRange valueRatio valueDateTime valueTime ' +
    'valuePeriod low high numerator denominator comparator unit referenceRange appliesTo age component ' +
    'probabilityDecimal probabilityRange length rank numberOfSeries numberOfInstances series target measure ' +
    'detailQuantity detailRange detailCodeableConcept',
  // When it was.
  'start end onsetDateTime onsetAge onsetPeriod onsetRange onset abatementDateTime abatementAge abatementPeriod ' +
    'abatementRange effectiveDateTime effectivePeriod effectiveInstant issued performedDateTime performedPeriod ' +
    'performedAge performedRange occurrenceDateTime occurrencePeriod occurrenceTiming recordedDate recorded authoredOn ' +
    'date dateTime lastOccurrence dateAsserted whenPrepared whenHandedOver created sent received started lastModified ' +
    'executionPeriod collection collectedDateTime collectedPeriod receivedTime startDate startCodeableConcept ' +
    'statusDate dueDate expirationDate identifiedDateTime identifiedPeriod occurredDateTime occurredPeriod ' +
    'scheduledTiming scheduledPeriod dateCriterion timingTiming timingPeriod ageAge ageRange deceasedBoolean deceasedAge ' +
    'deceasedDateTime multipleBirthBoolean multipleBirthInteger birthDate recordedOn detectedDateTime dataPeriod',
  // How far it is.
  'status intent priority doNotPerform active lifecycleStatus achievementStatus statusHistory use gender mode ' +
    'deleted preferred patientUnderInvestigation isRequired valueCode valueUnsignedInt valuePositiveInt',
  // What it belongs to.
  'subject patient encounter basedOn partOf replaces priorPrescription goal addresses reference outcomeReference ' +
    'participant focus for context hasMember derivedFrom specimen result reasonReference entry item entity what ' +
    'implicated instance suspectEntity device appointment episodeOfCare careTeam supportingInfo ' +
    'supportingInformation eventHistory reportReference imagingStudy investigation problem incomingReferral ' +
    'statusReasonReference statusReasonCodeableConcept resource replacesReference parent request link other',
]

/** Elements that may stay, whatever they stand in. */
export const KEPT_KEYS: ReadonlySet<string> = new Set(KEPT.flatMap((keys) => keys.split(' ')))

/** Extensions of what is clinical: numbers, dates and codes of them stay. */
export const CLINICAL_EXTENSIONS: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationRepeatInformation',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AllergyIntoleranceEnd',
])
