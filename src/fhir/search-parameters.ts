/**
 * What each type is searched by, in the words of FHIR R4. A line begins with a type and the parameters that name the
 * person; below stand its parameters by kind, each with the elements that it looks at (`:Type` keeps references to that
 * type only). The first date of a type is the one by which it is sorted unless the caller says otherwise.
 *
 * Parameters that would put an identifier, a name, an address or a telephone number into a URL are left out on purpose.
 *
 * @see https://hl7.org/fhir/R4/searchparameter-registry.html
 */
export const SEARCH_PARAMETERS = `
AdverseEvent subject
  token category=category event=event severity=severity
  date date=date
  reference location=location recorder=recorder
AllergyIntolerance patient
  token category=category clinical-status=clinicalStatus code=code,reaction.substance
  token criticality=criticality severity=reaction.severity type=type verification-status=verificationStatus
  date date=recordedDate last-date=lastOccurrence onset=reaction.onset
  reference asserter=asserter recorder=recorder
Appointment patient
  token appointment-type=appointmentType service-type=serviceType status=status
  date date=start
  reference actor=participant.actor based-on=basedOn location=participant.actor:Location
  reference practitioner=participant.actor:Practitioner
CarePlan patient subject
  token category=category intent=intent status=status
  date date=period
  reference activity-reference=activity.reference based-on=basedOn care-team=careTeam condition=addresses
  reference encounter=encounter goal=goal part-of=partOf performer=activity.detail.performer
CareTeam patient subject
  token category=category status=status
  date date=period
  reference encounter=encounter participant=participant.member
ClinicalImpression patient subject
  token status=status
  date date=date
  reference assessor=assessor encounter=encounter problem=problem
Composition patient subject
  token type=type category=category status=status
  date date=date period=event.period
  reference author=author encounter=encounter entry=section.entry
  string title=title
Condition patient subject
  token code=code category=category clinical-status=clinicalStatus severity=severity
  token verification-status=verificationStatus
  date recorded-date=recordedDate abatement-date=abatementDateTime,abatementPeriod
  date onset-date=onsetDateTime,onsetPeriod
  reference asserter=asserter encounter=encounter evidence-detail=evidence.detail
DetectedIssue patient
  token code=code status=status
  date identified=identifiedDateTime,identifiedPeriod
  reference author=author
Device patient
  token status=status type=type
  reference location=location organization=owner
  string device-name=deviceName.name
DeviceRequest patient subject
  token code=codeCodeableConcept intent=intent status=status
  date authored-on=authoredOn event-date=occurrenceDateTime,occurrencePeriod
  reference encounter=encounter based-on=basedOn device=codeReference performer=performer
  reference requester=requester
DeviceUseStatement patient subject
  reference device=device
DiagnosticReport patient subject
  token code=code category=category status=status
  date date=effectiveDateTime,effectivePeriod issued=issued
  reference encounter=encounter based-on=basedOn performer=performer result=result
  reference results-interpreter=resultsInterpreter specimen=specimen
DocumentReference patient subject
  token type=type category=category event=context.event status=status
  date date=date period=context.period
  reference encounter=context.encounter author=author custodian=custodian related=context.related
  string description=description
Encounter patient subject
  token type=type class=class status=status
  date date=period
  reference based-on=basedOn diagnosis=diagnosis.condition episode-of-care=episodeOfCare
  reference location=location.location part-of=partOf participant=participant.individual
  reference practitioner=participant.individual:Practitioner service-provider=serviceProvider
EpisodeOfCare patient
  token type=type status=status
  date date=period
  reference condition=diagnosis.condition organization=managingOrganization
FamilyMemberHistory patient
  token code=condition.code relationship=relationship status=status
  date date=date
Flag patient subject
  date date=period
  reference encounter=encounter author=author
Goal patient subject
  token achievement-status=achievementStatus category=category lifecycle-status=lifecycleStatus
  date start-date=startDate target-date=target.dueDate
ImagingStudy patient subject
  token modality=series.modality status=status
  date started=started
  reference encounter=encounter performer=series.performer.actor
Immunization patient
  token status=status status-reason=statusReason vaccine-code=vaccineCode
  date date=occurrenceDateTime
  reference location=location performer=performer.actor
ImmunizationRecommendation patient
  token status=recommendation.forecastStatus vaccine-type=recommendation.vaccineCode
  date date=date
Linkage patient
  reference author=author item=item.resource
List patient subject
  token code=code empty-reason=emptyReason status=status
  date date=date
  reference encounter=encounter item=entry.item source=source
  string title=title
Media patient subject
  token modality=modality status=status type=type
  date created=createdDateTime,createdPeriod
  reference based-on=basedOn device=device encounter=encounter
MedicationAdministration patient subject
  token code=medicationCodeableConcept reason-given=reasonCode status=status
  date effective-time=effectiveDateTime,effectivePeriod
  reference context=context device=device medication=medicationReference performer=performer.actor
  reference request=request
MedicationDispense patient subject
  token code=medicationCodeableConcept status=status type=type
  date whenhandedover=whenHandedOver whenprepared=whenPrepared
  reference medication=medicationReference context=context performer=performer.actor
  reference prescription=authorizingPrescription receiver=receiver
  reference responsibleparty=substitution.responsibleParty
MedicationRequest patient subject
  token code=medicationCodeableConcept status=status category=category intent=intent priority=priority
  date authoredon=authoredOn
  reference medication=medicationReference encounter=encounter requester=requester
MedicationStatement patient subject
  token code=medicationCodeableConcept status=status category=category
  date effective=effectiveDateTime,effectivePeriod
  reference medication=medicationReference context=context part-of=partOf source=informationSource
NutritionOrder patient
  token status=status
  date datetime=dateTime
  reference encounter=encounter
Observation patient subject
  token code=code category=category combo-code=code,component.code component-code=component.code
  token status=status value-concept=valueCodeableConcept
  date date=effectiveDateTime,effectivePeriod,effectiveInstant
  reference encounter=encounter based-on=basedOn derived-from=derivedFrom device=device focus=focus
  reference has-member=hasMember part-of=partOf performer=performer specimen=specimen
Procedure patient subject
  token code=code category=category status=status
  date date=performedDateTime,performedPeriod
  reference encounter=encounter based-on=basedOn location=location part-of=partOf performer=performer.actor
QuestionnaireResponse patient subject
  token status=status
  date authored=authored
  reference author=author based-on=basedOn encounter=encounter part-of=partOf source=source
RelatedPerson patient
  token active=active relationship=relationship
RequestGroup patient subject
  token code=code intent=intent priority=priority status=status
  date authored=authoredOn
  reference author=author encounter=encounter participant=action.participant
RiskAssessment patient subject
  token risk=prediction.qualitativeRisk
  date date=occurrenceDateTime
  reference encounter=encounter condition=condition performer=performer
ServiceRequest patient subject
  token code=code category=category intent=intent priority=priority status=status
  date authored=authoredOn occurrence=occurrenceDateTime,occurrencePeriod
  reference encounter=encounter based-on=basedOn performer=performer requester=requester specimen=specimen
Specimen patient subject
  token status=status type=type
  date collected=collection.collectedDateTime,collection.collectedPeriod
SupplyDelivery patient
  token status=status
  reference receiver=receiver supplier=supplier
Task patient subject
  token business-status=businessStatus code=code intent=intent priority=priority status=status
  date authored-on=authoredOn modified=lastModified period=executionPeriod
  reference based-on=basedOn encounter=encounter focus=focus owner=owner part-of=partOf requester=requester
`
