/** Of A to C: see `element-order.ts`. Written by `npm run element-order`. */
export const ELEMENTS_A_TO_C = `
Account.coverage: coverage=Reference priority
Account.guarantor: party=Reference onHold period=Period
Account: identifier=Identifier status type=CodeableConcept name subject=Reference servicePeriod=Period coverage=. owner=Reference description guarantor=. partOf=Reference
ActivityDefinition.dynamicValue: path expression=Expression
ActivityDefinition.participant: type role=CodeableConcept
ActivityDefinition: url identifier=Identifier version name title subtitle status experimental subject* date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact library kind profile code=CodeableConcept intent priority doNotPerform timing* location=Reference participant=. product* quantity=Quantity dosage=Dosage bodySite=CodeableConcept specimenRequirement=Reference observationRequirement=Reference observationResultRequirement=Reference transform dynamicValue=.
Address: use type text line city district state postalCode country period=Period
AdverseEvent.suspectEntity.causality: assessment=CodeableConcept productRelatedness author=Reference method=CodeableConcept
AdverseEvent.suspectEntity: instance=Reference causality=.
AdverseEvent: identifier=Identifier actuality category=CodeableConcept event=CodeableConcept subject=Reference encounter=Reference date detected recordedDate resultingCondition=Reference location=Reference seriousness=CodeableConcept severity=CodeableConcept outcome=CodeableConcept recorder=Reference contributor=Reference suspectEntity=. subjectMedicalHistory=Reference referenceDocument=Reference study=Reference
Age: value comparator unit system code
AllergyIntolerance.reaction: substance=CodeableConcept manifestation=CodeableConcept description onset severity exposureRoute=CodeableConcept note=Annotation
AllergyIntolerance: identifier=Identifier clinicalStatus=CodeableConcept verificationStatus=CodeableConcept type category criticality code=CodeableConcept patient=Reference encounter=Reference onset* recordedDate recorder=Reference asserter=Reference lastOccurrence note=Annotation reaction=.
Annotation: author* time text
Appointment.participant: type=CodeableConcept actor=Reference required status period=Period
Appointment: identifier=Identifier status cancelationReason=CodeableConcept serviceCategory=CodeableConcept serviceType=CodeableConcept specialty=CodeableConcept appointmentType=CodeableConcept reasonCode=CodeableConcept reasonReference=Reference priority description supportingInformation=Reference start end minutesDuration slot=Reference created comment patientInstruction basedOn=Reference participant=. requestedPeriod=Period
AppointmentResponse: identifier=Identifier appointment=Reference start end participantType=CodeableConcept actor=Reference participantStatus comment
Attachment: contentType language data url size hash title creation
AuditEvent.agent.network: address type
AuditEvent.agent: type=CodeableConcept role=CodeableConcept who=Reference altId name requestor location=Reference policy media=Coding network=. purposeOfUse=CodeableConcept
AuditEvent.entity.detail: type value*
AuditEvent.entity: what=Reference type=Coding role=Coding lifecycle=Coding securityLabel=Coding name description query detail=.
AuditEvent.source: site observer=Reference type=Coding
AuditEvent: type=Coding subtype=Coding action period=Period recorded outcome outcomeDesc purposeOfEvent=CodeableConcept agent=. source=. entity=.
Basic: identifier=Identifier code=CodeableConcept subject=Reference created author=Reference
Binary: contentType securityContext=Reference data
BiologicallyDerivedProduct.collection: collector=Reference source=Reference collected*
BiologicallyDerivedProduct.manipulation: description time*
BiologicallyDerivedProduct.processing: description procedure=CodeableConcept additive=Reference time*
BiologicallyDerivedProduct.storage: description temperature scale duration=Period
BiologicallyDerivedProduct: identifier=Identifier productCategory productCode=CodeableConcept status request=Reference quantity parent=Reference collection=. processing=. manipulation=. storage=.
BodyStructure: identifier=Identifier active morphology=CodeableConcept location=CodeableConcept locationQualifier=CodeableConcept description image=Attachment patient=Reference
Bundle.entry.request: method url ifNoneMatch ifModifiedSince ifMatch ifNoneExist
Bundle.entry.response: status location etag lastModified outcome=Resource
Bundle.entry.search: mode score
Bundle.entry: link=Bundle.link fullUrl resource=Resource search=. request=. response=.
Bundle.link: relation url
Bundle: identifier=Identifier type timestamp total link=. entry=. signature=Signature
CapabilityStatement.document: mode documentation profile
CapabilityStatement.implementation: description url custodian=Reference
CapabilityStatement.messaging.endpoint: protocol=Coding address
CapabilityStatement.messaging.supportedMessage: mode definition
CapabilityStatement.messaging: endpoint=. reliableCache documentation supportedMessage=.
CapabilityStatement.rest.interaction: code documentation
CapabilityStatement.rest.resource.interaction: code documentation
CapabilityStatement.rest.resource.operation: name definition documentation
CapabilityStatement.rest.resource.searchParam: name definition type documentation
CapabilityStatement.rest.resource: type profile supportedProfile documentation interaction=. versioning readHistory updateCreate conditionalCreate conditionalRead conditionalUpdate conditionalDelete referencePolicy searchInclude searchRevInclude searchParam=. operation=.
CapabilityStatement.rest.security: cors service=CodeableConcept description
CapabilityStatement.rest: mode documentation security=. resource=. interaction=. searchParam=CapabilityStatement.rest.resource.searchParam operation=CapabilityStatement.rest.resource.operation compartment
CapabilityStatement.software: name version releaseDate
CapabilityStatement: url version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright kind instantiates imports software=. implementation=. fhirVersion format patchFormat implementationGuide rest=. messaging=. document=.
CarePlan.activity.detail: kind instantiatesCanonical instantiatesUri code=CodeableConcept reasonCode=CodeableConcept reasonReference=Reference goal=Reference status statusReason=CodeableConcept doNotPerform scheduled* location=Reference performer=Reference product* dailyAmount=Quantity quantity=Quantity description
CarePlan.activity: outcomeCodeableConcept=CodeableConcept outcomeReference=Reference progress=Annotation reference=Reference detail=.
CarePlan: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference replaces=Reference partOf=Reference status intent category=CodeableConcept title description subject=Reference encounter=Reference period=Period created author=Reference contributor=Reference careTeam=Reference addresses=Reference supportingInfo=Reference goal=Reference activity=. note=Annotation
CareTeam.participant: role=CodeableConcept member=Reference onBehalfOf=Reference period=Period
CareTeam: identifier=Identifier status category=CodeableConcept name subject=Reference encounter=Reference period=Period participant=. reasonCode=CodeableConcept reasonReference=Reference managingOrganization=Reference telecom=ContactPoint note=Annotation
CatalogEntry.relatedEntry: relationtype item=Reference
CatalogEntry: identifier=Identifier type=CodeableConcept orderable referencedItem=Reference additionalIdentifier=Identifier classification=CodeableConcept status validityPeriod=Period validTo lastUpdated additionalCharacteristic=CodeableConcept additionalClassification=CodeableConcept relatedEntry=.
ChargeItem.performer: function=CodeableConcept actor=Reference
ChargeItem: identifier=Identifier definitionUri definitionCanonical status partOf=Reference code=CodeableConcept subject=Reference context=Reference occurrence* performer=. performingOrganization=Reference requestingOrganization=Reference costCenter=Reference quantity=Quantity bodysite=CodeableConcept factorOverride priceOverride=Money overrideReason enterer=Reference enteredDate reason=CodeableConcept service=Reference product* account=Reference note=Annotation supportingInformation=Reference
ChargeItemDefinition.applicability: description language expression
ChargeItemDefinition.propertyGroup.priceComponent: type code=CodeableConcept factor amount=Money
ChargeItemDefinition.propertyGroup: applicability=ChargeItemDefinition.applicability priceComponent=.
ChargeItemDefinition: url identifier=Identifier version title derivedFromUri partOf replaces status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept copyright approvalDate lastReviewDate effectivePeriod=Period code=CodeableConcept instance=Reference applicability=. propertyGroup=.
Claim.accident: date type=CodeableConcept location*
Claim.careTeam: sequence provider=Reference responsible role=CodeableConcept qualification=CodeableConcept
Claim.diagnosis: sequence diagnosis* type=CodeableConcept onAdmission=CodeableConcept packageCode=CodeableConcept
Claim.insurance: sequence focal identifier=Identifier coverage=Reference businessArrangement preAuthRef claimResponse=Reference
Claim.item.detail.subDetail: sequence revenue=CodeableConcept category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money udi=Reference
Claim.item.detail: sequence revenue=CodeableConcept category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money udi=Reference subDetail=.
Claim.item: sequence careTeamSequence diagnosisSequence procedureSequence informationSequence revenue=CodeableConcept category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept serviced* location* quantity=Quantity unitPrice=Money factor net=Money udi=Reference bodySite=CodeableConcept subSite=CodeableConcept encounter=Reference detail=.
Claim.payee: type=CodeableConcept party=Reference
Claim.procedure: sequence type=CodeableConcept date procedure* udi=Reference
Claim.related: claim=Reference relationship=CodeableConcept reference=Identifier
Claim.supportingInfo: sequence category=CodeableConcept code=CodeableConcept timing* value* reason=CodeableConcept
Claim: identifier=Identifier status type=CodeableConcept subType=CodeableConcept use patient=Reference billablePeriod=Period created enterer=Reference insurer=Reference provider=Reference priority=CodeableConcept fundsReserve=CodeableConcept related=. prescription=Reference originalPrescription=Reference payee=. referral=Reference facility=Reference careTeam=. supportingInfo=. diagnosis=. procedure=. insurance=. accident=. item=. total=Money
ClaimResponse.addItem.detail.subDetail: productOrService=CodeableConcept modifier=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money noteNumber adjudication=ClaimResponse.item.adjudication
ClaimResponse.addItem.detail: productOrService=CodeableConcept modifier=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money noteNumber adjudication=ClaimResponse.item.adjudication subDetail=.
ClaimResponse.addItem: itemSequence detailSequence subdetailSequence provider=Reference productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept serviced* location* quantity=Quantity unitPrice=Money factor net=Money bodySite=CodeableConcept subSite=CodeableConcept noteNumber adjudication=ClaimResponse.item.adjudication detail=.
ClaimResponse.error: itemSequence detailSequence subDetailSequence code=CodeableConcept
ClaimResponse.insurance: sequence focal coverage=Reference businessArrangement claimResponse=Reference
ClaimResponse.item.adjudication: category=CodeableConcept reason=CodeableConcept amount=Money value
ClaimResponse.item.detail.subDetail: subDetailSequence noteNumber adjudication=ClaimResponse.item.adjudication
ClaimResponse.item.detail: detailSequence noteNumber adjudication=ClaimResponse.item.adjudication subDetail=.
ClaimResponse.item: itemSequence noteNumber adjudication=. detail=.
ClaimResponse.payment: type=CodeableConcept adjustment=Money adjustmentReason=CodeableConcept date amount=Money identifier=Identifier
ClaimResponse.processNote: number type text language=CodeableConcept
ClaimResponse.total: category=CodeableConcept amount=Money
ClaimResponse: identifier=Identifier status type=CodeableConcept subType=CodeableConcept use patient=Reference created insurer=Reference requestor=Reference request=Reference outcome disposition preAuthRef preAuthPeriod=Period payeeType=CodeableConcept item=. addItem=. adjudication=ClaimResponse.item.adjudication total=. payment=. fundsReserve=CodeableConcept formCode=CodeableConcept form=Attachment processNote=. communicationRequest=Reference insurance=. error=.
ClinicalImpression.finding: itemCodeableConcept=CodeableConcept itemReference=Reference basis
ClinicalImpression.investigation: code=CodeableConcept item=Reference
ClinicalImpression: identifier=Identifier status statusReason=CodeableConcept code=CodeableConcept description subject=Reference encounter=Reference effective* date assessor=Reference previous=Reference problem=Reference investigation=. protocol summary finding=. prognosisCodeableConcept=CodeableConcept prognosisReference=Reference supportingInfo=Reference note=Annotation
CodeSystem.concept.designation: language use=Coding value
CodeSystem.concept.property: code value*
CodeSystem.concept: code display definition designation=. property=. concept=CodeSystem.concept
CodeSystem.filter: code description operator value
CodeSystem.property: code uri description type
CodeSystem: url identifier=Identifier version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright caseSensitive valueSet hierarchyMeaning compositional versionNeeded content supplements count filter=. property=. concept=.
CodeableConcept: coding=Coding text
Coding: system version code display userSelected
Communication.payload: content*
Communication: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference partOf=Reference inResponseTo=Reference status statusReason=CodeableConcept category=CodeableConcept priority medium=CodeableConcept subject=Reference topic=CodeableConcept about=Reference encounter=Reference sent received recipient=Reference sender=Reference reasonCode=CodeableConcept reasonReference=Reference payload=. note=Annotation
CommunicationRequest.payload: content*
CommunicationRequest: identifier=Identifier basedOn=Reference replaces=Reference groupIdentifier=Identifier status statusReason=CodeableConcept category=CodeableConcept priority doNotPerform medium=CodeableConcept subject=Reference about=Reference encounter=Reference payload=. occurrence* authoredOn requester=Reference recipient=Reference sender=Reference reasonCode=CodeableConcept reasonReference=Reference note=Annotation
CompartmentDefinition.resource: code param documentation
CompartmentDefinition: url version name status experimental date publisher contact=ContactDetail description useContext=UsageContext purpose code search resource=.
Composition.attester: mode time party=Reference
Composition.event: code=CodeableConcept period=Period detail=Reference
Composition.relatesTo: code target*
Composition.section: title code=CodeableConcept author=Reference focus=Reference text=Narrative mode orderedBy=CodeableConcept entry=Reference emptyReason=CodeableConcept section=Composition.section
Composition: identifier=Identifier status type=CodeableConcept category=CodeableConcept subject=Reference encounter=Reference date author=Reference title confidentiality attester=. custodian=Reference relatesTo=. event=. section=.
ConceptMap.group.element.target.dependsOn: property system value display
ConceptMap.group.element.target: code display equivalence comment dependsOn=. product=ConceptMap.group.element.target.dependsOn
ConceptMap.group.element: code display target=.
ConceptMap.group.unmapped: mode code display url
ConceptMap.group: source sourceVersion target targetVersion element=. unmapped=.
ConceptMap: url identifier=Identifier version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright source* target* group=.
Condition.evidence: code=CodeableConcept detail=Reference
Condition.stage: summary=CodeableConcept assessment=Reference type=CodeableConcept
Condition: identifier=Identifier clinicalStatus=CodeableConcept verificationStatus=CodeableConcept category=CodeableConcept severity=CodeableConcept code=CodeableConcept bodySite=CodeableConcept subject=Reference encounter=Reference onset* abatement* recordedDate recorder=Reference asserter=Reference stage=. evidence=. note=Annotation
Consent.policy: authority uri
Consent.provision.actor: role=CodeableConcept reference=Reference
Consent.provision.data: meaning reference=Reference
Consent.provision: type period=Period actor=. action=CodeableConcept securityLabel=Coding purpose=Coding class=Coding code=CodeableConcept dataPeriod=Period data=. provision=Consent.provision
Consent.verification: verified verifiedWith=Reference verificationDate
Consent: identifier=Identifier status scope=CodeableConcept category=CodeableConcept patient=Reference dateTime performer=Reference organization=Reference source* policy=. policyRule=CodeableConcept verification=. provision=.
ContactDetail: name telecom=ContactPoint
ContactPoint: system value use rank period=Period
Contract.contentDefinition: type=CodeableConcept subType=CodeableConcept publisher=Reference publicationDate publicationStatus copyright
Contract.friendly: content*
Contract.legal: content*
Contract.rule: content*
Contract.signer: type=Coding party=Reference signature=Signature
Contract.term.action.subject: reference=Reference role=CodeableConcept
Contract.term.action: doNotPerform type=CodeableConcept subject=. intent=CodeableConcept linkId status=CodeableConcept context=Reference contextLinkId occurrence* requester=Reference requesterLinkId performerType=CodeableConcept performerRole=CodeableConcept performer=Reference performerLinkId reasonCode=CodeableConcept reasonReference=Reference reason reasonLinkId note=Annotation securityLabelNumber
Contract.term.asset.context: reference=Reference code=CodeableConcept text
Contract.term.asset.valuedItem: entity* identifier=Identifier effectiveTime quantity=Quantity unitPrice=Money factor points net=Money payment paymentDate responsible=Reference recipient=Reference linkId securityLabelNumber
Contract.term.asset: scope=CodeableConcept type=CodeableConcept typeReference=Reference subtype=CodeableConcept relationship=Coding context=. condition periodType=CodeableConcept period=Period usePeriod=Period text linkId answer=Contract.term.offer.answer securityLabelNumber valuedItem=.
Contract.term.offer.answer: value*
Contract.term.offer.party: reference=Reference role=CodeableConcept
Contract.term.offer: identifier=Identifier party=. topic=Reference type=CodeableConcept decision=CodeableConcept decisionMode=CodeableConcept answer=. text linkId securityLabelNumber
Contract.term.securityLabel: number classification=Coding category=Coding control=Coding
Contract.term: identifier=Identifier issued applies=Period topic* type=CodeableConcept subType=CodeableConcept text securityLabel=. offer=. asset=. action=. group=Contract.term
Contract: identifier=Identifier url version status legalState=CodeableConcept instantiatesCanonical=Reference instantiatesUri contentDerivative=CodeableConcept issued applies=Period expirationType=CodeableConcept subject=Reference authority=Reference domain=Reference site=Reference name title subtitle alias author=Reference scope=CodeableConcept topic* type=CodeableConcept subType=CodeableConcept contentDefinition=. term=. supportingInfo=Reference relevantHistory=Reference signer=. friendly=. legal=. rule=. legallyBinding*
Contributor: type name contact=ContactDetail
Count: value comparator unit system code
Coverage.class: type=CodeableConcept value name
Coverage.costToBeneficiary.exception: type=CodeableConcept period=Period
Coverage.costToBeneficiary: type=CodeableConcept value* exception=.
Coverage: identifier=Identifier status type=CodeableConcept policyHolder=Reference subscriber=Reference subscriberId beneficiary=Reference dependent relationship=CodeableConcept period=Period payor=Reference class=. order network costToBeneficiary=. subrogation contract=Reference
CoverageEligibilityRequest.insurance: focal coverage=Reference businessArrangement
CoverageEligibilityRequest.item.diagnosis: diagnosis*
CoverageEligibilityRequest.item: supportingInfoSequence category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept provider=Reference quantity=Quantity unitPrice=Money facility=Reference diagnosis=. detail=Reference
CoverageEligibilityRequest.supportingInfo: sequence information=Reference appliesToAll
CoverageEligibilityRequest: identifier=Identifier status priority=CodeableConcept purpose patient=Reference serviced* created enterer=Reference provider=Reference insurer=Reference facility=Reference supportingInfo=. insurance=. item=.
CoverageEligibilityResponse.error: code=CodeableConcept
CoverageEligibilityResponse.insurance.item.benefit: type=CodeableConcept allowed* used*
CoverageEligibilityResponse.insurance.item: category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept provider=Reference excluded name description network=CodeableConcept unit=CodeableConcept term=CodeableConcept benefit=. authorizationRequired authorizationSupporting=CodeableConcept authorizationUrl
CoverageEligibilityResponse.insurance: coverage=Reference inforce benefitPeriod=Period item=.
CoverageEligibilityResponse: identifier=Identifier status purpose patient=Reference serviced* created requestor=Reference request=Reference outcome disposition insurer=Reference insurance=. preAuthRef form=CodeableConcept error=.
`
