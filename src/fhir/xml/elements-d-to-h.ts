/** Of D to H: see `element-order.ts`. Written by `npm run element-order`. */
export const ELEMENTS_D_TO_H = `
DataRequirement.codeFilter: path searchParam valueSet code=Coding
DataRequirement.dateFilter: path searchParam value*
DataRequirement.sort: path direction
DataRequirement: type profile subject* mustSupport codeFilter=. dateFilter=. limit sort=.
DetectedIssue.evidence: code=CodeableConcept detail=Reference
DetectedIssue.mitigation: action=CodeableConcept date author=Reference
DetectedIssue: identifier=Identifier status code=CodeableConcept severity patient=Reference identified* author=Reference implicated=Reference evidence=. detail reference mitigation=.
Device.deviceName: name type
Device.property: type=CodeableConcept valueQuantity=Quantity valueCode=CodeableConcept
Device.specialization: systemType=CodeableConcept version
Device.udiCarrier: deviceIdentifier issuer jurisdiction carrierAIDC carrierHRF entryType
Device.version: type=CodeableConcept component=Identifier value
Device: identifier=Identifier definition=Reference udiCarrier=. status statusReason=CodeableConcept distinctIdentifier manufacturer manufactureDate expirationDate lotNumber serialNumber deviceName=. modelNumber partNumber type=CodeableConcept specialization=. version=. property=. patient=Reference owner=Reference contact=ContactPoint location=Reference url note=Annotation safety=CodeableConcept parent=Reference
DeviceDefinition.capability: type=CodeableConcept description=CodeableConcept
DeviceDefinition.deviceName: name type
DeviceDefinition.material: substance=CodeableConcept alternate allergenicIndicator
DeviceDefinition.property: type=CodeableConcept valueQuantity=Quantity valueCode=CodeableConcept
DeviceDefinition.specialization: systemType version
DeviceDefinition.udiDeviceIdentifier: deviceIdentifier issuer jurisdiction
DeviceDefinition: identifier=Identifier udiDeviceIdentifier=. manufacturer* deviceName=. modelNumber type=CodeableConcept specialization=. version safety=CodeableConcept shelfLifeStorage=ProductShelfLife physicalCharacteristics=ProdCharacteristic languageCode=CodeableConcept capability=. property=. owner=Reference contact=ContactPoint url onlineInformation note=Annotation quantity=Quantity parentDevice=Reference material=.
DeviceMetric.calibration: type state time
DeviceMetric: identifier=Identifier type=CodeableConcept unit=CodeableConcept source=Reference parent=Reference operationalStatus color category measurementPeriod=Timing calibration=.
DeviceRequest.parameter: code=CodeableConcept value*
DeviceRequest: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference priorRequest=Reference groupIdentifier=Identifier status intent priority code* parameter=. subject=Reference encounter=Reference occurrence* authoredOn requester=Reference performerType=CodeableConcept performer=Reference reasonCode=CodeableConcept reasonReference=Reference insurance=Reference supportingInfo=Reference note=Annotation relevantHistory=Reference
DeviceUseStatement: identifier=Identifier basedOn=Reference status subject=Reference derivedFrom=Reference timing* recordedOn source=Reference device=Reference reasonCode=CodeableConcept reasonReference=Reference bodySite=CodeableConcept note=Annotation
DiagnosticReport.media: comment link=Reference
DiagnosticReport: identifier=Identifier basedOn=Reference status category=CodeableConcept code=CodeableConcept subject=Reference encounter=Reference effective* issued performer=Reference resultsInterpreter=Reference specimen=Reference result=Reference imagingStudy=Reference media=. conclusion conclusionCode=CodeableConcept presentedForm=Attachment
Distance: value comparator unit system code
DocumentManifest.related: identifier=Identifier ref=Reference
DocumentManifest: masterIdentifier=Identifier identifier=Identifier status type=CodeableConcept subject=Reference created author=Reference recipient=Reference source description content=Reference related=.
DocumentReference.content: attachment=Attachment format=Coding
DocumentReference.context: encounter=Reference event=CodeableConcept period=Period facilityType=CodeableConcept practiceSetting=CodeableConcept sourcePatientInfo=Reference related=Reference
DocumentReference.relatesTo: code target=Reference
DocumentReference: masterIdentifier=Identifier identifier=Identifier status docStatus type=CodeableConcept category=CodeableConcept subject=Reference date author=Reference authenticator=Reference custodian=Reference relatesTo=. description securityLabel=CodeableConcept content=. context=.
Dosage.doseAndRate: type=CodeableConcept dose* rate*
Dosage: sequence text additionalInstruction=CodeableConcept patientInstruction timing=Timing asNeeded* site=CodeableConcept route=CodeableConcept method=CodeableConcept doseAndRate=. maxDosePerPeriod=Ratio maxDosePerAdministration=Quantity maxDosePerLifetime=Quantity
Duration: value comparator unit system code
EffectEvidenceSynthesis.certainty.certaintySubcomponent: type=CodeableConcept rating=CodeableConcept note=Annotation
EffectEvidenceSynthesis.certainty: rating=CodeableConcept note=Annotation certaintySubcomponent=.
EffectEvidenceSynthesis.effectEstimate.precisionEstimate: type=CodeableConcept level from to
EffectEvidenceSynthesis.effectEstimate: description type=CodeableConcept variantState=CodeableConcept value unitOfMeasure=CodeableConcept precisionEstimate=.
EffectEvidenceSynthesis.resultsByExposure: description exposureState variantState=CodeableConcept riskEvidenceSynthesis=Reference
EffectEvidenceSynthesis.sampleSize: description numberOfStudies numberOfParticipants
EffectEvidenceSynthesis: url identifier=Identifier version name title status date publisher contact=ContactDetail description note=Annotation useContext=UsageContext jurisdiction=CodeableConcept copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact synthesisType=CodeableConcept studyType=CodeableConcept population=Reference exposure=Reference exposureAlternative=Reference outcome=Reference sampleSize=. resultsByExposure=. effectEstimate=. certainty=.
ElementDefinition.base: path min max
ElementDefinition.binding: strength description valueSet
ElementDefinition.constraint: key requirements severity human expression xpath source
ElementDefinition.example: label value*
ElementDefinition.mapping: identity language map comment
ElementDefinition.slicing.discriminator: type path
ElementDefinition.slicing: discriminator=. description ordered rules
ElementDefinition.type: code profile targetProfile aggregation versioning
ElementDefinition: path representation sliceName sliceIsConstraining label code=Coding slicing=. short definition comment requirements alias min max base=. contentReference type=. defaultValue* meaningWhenMissing orderMeaning fixed* pattern* example=. minValue* maxValue* maxLength condition constraint=. mustSupport isModifier isModifierReason isSummary binding=. mapping=.
Encounter.classHistory: class=Coding period=Period
Encounter.diagnosis: condition=Reference use=CodeableConcept rank
Encounter.hospitalization: preAdmissionIdentifier=Identifier origin=Reference admitSource=CodeableConcept reAdmission=CodeableConcept dietPreference=CodeableConcept specialCourtesy=CodeableConcept specialArrangement=CodeableConcept destination=Reference dischargeDisposition=CodeableConcept
Encounter.location: location=Reference status physicalType=CodeableConcept period=Period
Encounter.participant: type=CodeableConcept period=Period individual=Reference
Encounter.statusHistory: status period=Period
Encounter: identifier=Identifier status statusHistory=. class=Coding classHistory=. type=CodeableConcept serviceType=CodeableConcept priority=CodeableConcept subject=Reference episodeOfCare=Reference basedOn=Reference participant=. appointment=Reference period=Period length=Duration reasonCode=CodeableConcept reasonReference=Reference diagnosis=. account=Reference hospitalization=. location=. serviceProvider=Reference partOf=Reference
Endpoint: identifier=Identifier status connectionType=Coding name managingOrganization=Reference contact=ContactPoint period=Period payloadType=CodeableConcept payloadMimeType address header
EnrollmentRequest: identifier=Identifier status created insurer=Reference provider=Reference candidate=Reference coverage=Reference
EnrollmentResponse: identifier=Identifier status request=Reference outcome disposition created organization=Reference requestProvider=Reference
EpisodeOfCare.diagnosis: condition=Reference role=CodeableConcept rank
EpisodeOfCare.statusHistory: status period=Period
EpisodeOfCare: identifier=Identifier status statusHistory=. type=CodeableConcept diagnosis=. patient=Reference managingOrganization=Reference period=Period referralRequest=Reference careManager=Reference team=Reference account=Reference
EventDefinition: url identifier=Identifier version name title subtitle status experimental subject* date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact trigger=TriggerDefinition
Evidence: url identifier=Identifier version name title shortTitle subtitle status date publisher contact=ContactDetail description note=Annotation useContext=UsageContext jurisdiction=CodeableConcept copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact exposureBackground=Reference exposureVariant=Reference outcome=Reference
EvidenceVariable.characteristic: description definition* usageContext=UsageContext exclude participantEffective* timeFromStart=Duration groupMeasure
EvidenceVariable: url identifier=Identifier version name title shortTitle subtitle status date publisher contact=ContactDetail description note=Annotation useContext=UsageContext jurisdiction=CodeableConcept copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact type characteristic=.
ExampleScenario.actor: actorId type name description
ExampleScenario.instance.containedInstance: resourceId versionId
ExampleScenario.instance.version: versionId description
ExampleScenario.instance: resourceId resourceType name description version=. containedInstance=.
ExampleScenario.process.step.alternative: title description step=ExampleScenario.process.step
ExampleScenario.process.step.operation: number type name initiator receiver description initiatorActive receiverActive request=ExampleScenario.instance.containedInstance response=ExampleScenario.instance.containedInstance
ExampleScenario.process.step: process=ExampleScenario.process pause operation=. alternative=.
ExampleScenario.process: title description preConditions postConditions step=.
ExampleScenario: url identifier=Identifier version name status experimental date publisher contact=ContactDetail useContext=UsageContext jurisdiction=CodeableConcept copyright purpose actor=. instance=. process=. workflow
ExplanationOfBenefit.accident: date type=CodeableConcept location*
ExplanationOfBenefit.addItem.detail.subDetail: productOrService=CodeableConcept modifier=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money noteNumber adjudication=ExplanationOfBenefit.item.adjudication
ExplanationOfBenefit.addItem.detail: productOrService=CodeableConcept modifier=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money noteNumber adjudication=ExplanationOfBenefit.item.adjudication subDetail=.
ExplanationOfBenefit.addItem: itemSequence detailSequence subDetailSequence provider=Reference productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept serviced* location* quantity=Quantity unitPrice=Money factor net=Money bodySite=CodeableConcept subSite=CodeableConcept noteNumber adjudication=ExplanationOfBenefit.item.adjudication detail=.
ExplanationOfBenefit.benefitBalance.financial: type=CodeableConcept allowed* used*
ExplanationOfBenefit.benefitBalance: category=CodeableConcept excluded name description network=CodeableConcept unit=CodeableConcept term=CodeableConcept financial=.
ExplanationOfBenefit.careTeam: sequence provider=Reference responsible role=CodeableConcept qualification=CodeableConcept
ExplanationOfBenefit.diagnosis: sequence diagnosis* type=CodeableConcept onAdmission=CodeableConcept packageCode=CodeableConcept
ExplanationOfBenefit.insurance: focal coverage=Reference preAuthRef
ExplanationOfBenefit.item.adjudication: category=CodeableConcept reason=CodeableConcept amount=Money value
ExplanationOfBenefit.item.detail.subDetail: sequence revenue=CodeableConcept category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money udi=Reference noteNumber adjudication=ExplanationOfBenefit.item.adjudication
ExplanationOfBenefit.item.detail: sequence revenue=CodeableConcept category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept quantity=Quantity unitPrice=Money factor net=Money udi=Reference noteNumber adjudication=ExplanationOfBenefit.item.adjudication subDetail=.
ExplanationOfBenefit.item: sequence careTeamSequence diagnosisSequence procedureSequence informationSequence revenue=CodeableConcept category=CodeableConcept productOrService=CodeableConcept modifier=CodeableConcept programCode=CodeableConcept serviced* location* quantity=Quantity unitPrice=Money factor net=Money udi=Reference bodySite=CodeableConcept subSite=CodeableConcept encounter=Reference noteNumber adjudication=. detail=.
ExplanationOfBenefit.payee: type=CodeableConcept party=Reference
ExplanationOfBenefit.payment: type=CodeableConcept adjustment=Money adjustmentReason=CodeableConcept date amount=Money identifier=Identifier
ExplanationOfBenefit.procedure: sequence type=CodeableConcept date procedure* udi=Reference
ExplanationOfBenefit.processNote: number type text language=CodeableConcept
ExplanationOfBenefit.related: claim=Reference relationship=CodeableConcept reference=Identifier
ExplanationOfBenefit.supportingInfo: sequence category=CodeableConcept code=CodeableConcept timing* value* reason=Coding
ExplanationOfBenefit.total: category=CodeableConcept amount=Money
ExplanationOfBenefit: identifier=Identifier status type=CodeableConcept subType=CodeableConcept use patient=Reference billablePeriod=Period created enterer=Reference insurer=Reference provider=Reference priority=CodeableConcept fundsReserveRequested=CodeableConcept fundsReserve=CodeableConcept related=. prescription=Reference originalPrescription=Reference payee=. referral=Reference facility=Reference claim=Reference claimResponse=Reference outcome disposition preAuthRef preAuthRefPeriod=Period careTeam=. supportingInfo=. diagnosis=. procedure=. precedence insurance=. accident=. item=. addItem=. adjudication=ExplanationOfBenefit.item.adjudication total=. payment=. formCode=CodeableConcept form=Attachment processNote=. benefitPeriod=Period benefitBalance=.
Expression: description name language expression reference
Extension: url value*
FamilyMemberHistory.condition: code=CodeableConcept outcome=CodeableConcept contributedToDeath onset* note=Annotation
FamilyMemberHistory: identifier=Identifier instantiatesCanonical instantiatesUri status dataAbsentReason=CodeableConcept patient=Reference date name relationship=CodeableConcept sex=CodeableConcept born* age* estimatedAge deceased* reasonCode=CodeableConcept reasonReference=Reference note=Annotation condition=.
Flag: identifier=Identifier status category=CodeableConcept code=CodeableConcept subject=Reference period=Period encounter=Reference author=Reference
Goal.target: measure=CodeableConcept detail* due*
Goal: identifier=Identifier lifecycleStatus achievementStatus=CodeableConcept category=CodeableConcept priority=CodeableConcept description=CodeableConcept subject=Reference start* target=. statusDate statusReason expressedBy=Reference addresses=Reference note=Annotation outcomeCode=CodeableConcept outcomeReference=Reference
GraphDefinition.link.target.compartment: use code rule expression description
GraphDefinition.link.target: type params profile compartment=. link=GraphDefinition.link
GraphDefinition.link: path sliceName min max description target=.
GraphDefinition: url version name status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose start profile link=.
Group.characteristic: code=CodeableConcept value* exclude period=Period
Group.member: entity=Reference period=Period inactive
Group: identifier=Identifier active type actual code=CodeableConcept name quantity managingEntity=Reference characteristic=. member=.
GuidanceResponse: requestIdentifier=Identifier identifier=Identifier module* status subject=Reference encounter=Reference occurrenceDateTime performer=Reference reasonCode=CodeableConcept reasonReference=Reference note=Annotation evaluationMessage=Reference outputParameters=Reference result=Reference dataRequirement=DataRequirement
HealthcareService.availableTime: daysOfWeek allDay availableStartTime availableEndTime
HealthcareService.eligibility: code=CodeableConcept comment
HealthcareService.notAvailable: description during=Period
HealthcareService: identifier=Identifier active providedBy=Reference category=CodeableConcept type=CodeableConcept specialty=CodeableConcept location=Reference name comment extraDetails photo=Attachment telecom=ContactPoint coverageArea=Reference serviceProvisionCode=CodeableConcept eligibility=. program=CodeableConcept characteristic=CodeableConcept communication=CodeableConcept referralMethod=CodeableConcept appointmentRequired availableTime=. notAvailable=. availabilityExceptions endpoint=Reference
HumanName: use text family given prefix suffix period=Period
`
