/**
 * Elements that hold an object wherever FHIR R4 has them: text or a number in their place says nothing that could be read
 * safely. Those by which clinical content is understood; a name that is a primitive in any type is not among them.
 *
 * @see https://hl7.org/fhir/R4/fhir.schema.json.zip
 */
const NAMES = `
abatementAge abatementPeriod abatementRange achievementStatus activity addresses agent
asNeededCodeableConcept asserter attachment author basedOn bodySite boundsDuration boundsPeriod boundsRange
clinicalStatus coding communication component contact custodian dataAbsentReason daysSupply diagnosis
dischargeDisposition dispenseRequest dosageInstruction doseAndRate doseQuantity doseRange effectivePeriod
effectiveTiming encounter entity generalPractitioner goal hospitalization informationSource input
interpretation managingOrganization manifestation maritalStatus maxDosePerAdministration maxDosePerPeriod
medicationCodeableConcept medicationReference note occurrencePeriod occurrenceTiming onsetAge onsetPeriod
onsetRange output participant performedAge performedPeriod performedRange performer protocolApplied
provision rateQuantity rateRange rateRatio reaction reasonReference recorder referenceRange
reportedReference requester restriction serviceCategory serviceProvider serviceType specialty subject
substitution telecom vaccineCode valueCodeableConcept valuePeriod valueQuantity valueRange valueRatio
valueSampledData verificationStatus`

export const NEVER_PRIMITIVE: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))
