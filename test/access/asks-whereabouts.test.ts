import { asksWhereabouts } from '../../src/access/asks-whereabouts.js'

const PERSON = '4c1de0b6f2a94d52a0c8b7e913f6d402'

describe('asksWhereabouts', () => {
  it.each([
    // by every way to write where somebody is, or how they are reached
    'GET /fhir/Patient?address=Canary',
    'GET /fhir/Patient?address-postalcode=KT22',
    'GET /fhir/Patient?address:contains=Canary',
    'GET /fhir/Patient?postcode=KT22',
    'GET /fhir/Patient?post-code=KT22',
    'GET /fhir/Patient?zip=KT22',
    'GET /fhir/Patient?city=Canary',
    'GET /fhir/Patient?residence=Canary',
    'GET /fhir/Patient?mobile=07700900123',
    'GET /fhir/Patient?phone=07700900123',
    'GET /fhir/Patient?telecom=07700900123',
    'GET /fhir/Patient?e-mail=a@b.example',
    'GET /fhir/Patient?contact.telecom=1',
    'GET /fhir/Patient?general-practitioner=1',
    'GET /fhir/Patient?generalPractitioner=1',
    'GET /fhir/Patient?organization=1',
    'GET /fhir/Patient?organisation=1',
    'GET /fhir/Patient?near=51.2%7C-0.3',
    // of every type, through chains both ways, however long
    `GET /fhir/RelatedPerson?patient=${PERSON}&address=Canary`,
    'GET /fhir/Person?address=Canary',
    'GET /fhir/Practitioner?address=Canary',
    'GET /fhir/Encounter?location=Location/1',
    'GET /fhir/Encounter?patient.name=Quick&location=Location/1',
    'GET /fhir/Encounter?subject:Group=Group/1&location=Location/1',
    `GET /fhir/Encounter?part-of.patient=${PERSON}&location=Location/1`,
    'GET /fhir/Encounter?service-provider=Organization/1',
    `GET /fhir/Encounter?patient=${PERSON}&location.address=Canary`,
    `GET /fhir/Encounter?patient=${PERSON}&location:Location.name=Canary`,
    `GET /fhir/Observation?patient=${PERSON}&subject:Patient.address-postalcode=KT22`,
    'GET /fhir/Patient?_has:RelatedPerson:patient:address-postalcode=KT22',
    'GET /fhir/Patient?_has:Encounter:patient:_has:Location:encounter:address-city=Canary',
    'GET /fhir/Location?name=Canary',
    'HEAD /fhir/Location?name=Canary',
    'POST /fhir/Location/_search name=Canary',
    `GET /fhir/Location?_has:Encounter:location:patient=${PERSON}`,
    // at the root, by form, by operation, in a compartment
    'GET /fhir?_type=Patient&address=Canary',
    'GET /fhir/?_type=Patient&address=Canary',
    'POST /fhir/_search _type=Patient&address=Canary',
    'POST /fhir/Patient/_search address=Canary',
    'POST /fhir/Patient/_search family=Quick&address=14 Canary Lane',
    'GET /fhir/Patient/_search?address=Canary',
    'GET /fhir/Patient/$match?address=Canary',
    'POST /fhir/Patient/$match',
    `GET /fhir/Patient/${PERSON}/Encounter?location=Location/1`,
    `GET /fhir/Patient/${PERSON}/$everything?address=Canary`,
    'DELETE /fhir/Patient?address=Canary',
    'PUT /fhir/Patient?address=Canary',
    // however it is written
    'GET /fhir/Patient?Address=Canary',
    'GET /fhir/Patient?ADDRESS=Canary',
    'GET /fhir/Patient?address%20=Canary',
    'GET /fhir/Patient?+address=Canary',
    'GET /fhir/Patient?%61ddress=Canary',
    'GET /fhir/Patient?%2561ddress=Canary',
    'GET /fhir/Patient?addr%E2%80%8Bess=Canary',
    'GET /fhir/Patient?%EF%BD%81ddress=Canary',
    'GET /fhir/Patient?address[]=Canary',
    'GET /fhir/Patient?address',
    'GET /fhir/Patient?family=x;address=Canary',
    'GET /fhir/Patient??address=Canary',
    'GET /FHIR/Patient?address=Canary',
    'GET /fhir//Patient?address=Canary',
    'GET /%66hir/Patient?address=Canary',
    // by the value of what orders, filters and searches text
    'GET /fhir/Patient?_sort=address',
    'GET /fhir/Patient?_sort=-birthdate,address-city',
    'GET /fhir/Patient?_SORT=address',
    'GET /fhir/Patient?_filter=address%20co%20%22Canary%22',
    `GET /fhir/Condition?patient=${PERSON}&_filter=anything`,
    'GET /fhir/Patient?_content=Canary',
    'GET /fhir/RelatedPerson?_text=Canary',
    'GET /fhir?_content=Canary',
    'GET /fhir/Person?_content=Canary',
    'GET /fhir/Practitioner?_text=Canary',
    'GET /fhir/PractitionerRole?_text=Canary',
    'GET /fhir/Organization?_content=Canary',
    'DELETE /fhir/Location?_content=Canary',
    'GET /fhir/Patient?_query=byAddress',
    'GET /fhir/Observation?_query=byAddress',
    'GET /fhir/Observation?_content=KT22%209ZZ',
    'GET /fhir/Observation?_text=14%20Canary%20Lane',
    'GET /fhir/Observation?_text=14b,%20THE%20OLD%20ROAD',
    'GET /fhir/Observation?_text=somebody@example.org',
    'GET /fhir/Observation?_text=01632%20960%20001',
    'GET /fhir/Observation?_text=%2B44%201632%20960001',
    'GET /fhir/$graphql?query=%7BPatientList(address:%22Canary%22)%7Bid%7D%7D',
    'GET /fhir/Patient/$export?_typeFilter=Patient%3Faddress%3DCanary',
    'GET /fhir/Patient/$export?_typeFilter=Condition%3Fcode%3D1,Patient%3Faddress%3DCanary',
  ])('is true of %s', (query) => {
    expect(asksWhereabouts(query)).toBe(true)
  })

  it.each([
    // what is offered about one person, even where something else in it was refused
    `GET /fhir/Encounter?patient=${PERSON}&location=Location/1`,
    `GET /fhir/Encounter?subject:Patient=${PERSON}&service-provider=Organization/1&_foo=1`,
    `GET /fhir/EpisodeOfCare?patient=${PERSON}&organization=Organization/1`,
    `GET /fhir/Encounter?patient=${PERSON}&_include=Encounter:location`,
    // what only sounds alike
    'GET /fhir/Patient?phonetic=Quick',
    'GET /fhir/Patient?ethnicity=A',
    'GET /fhir/Patient?family=Address&birthdate=1941-03-04',
    'GET /fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|x',
    `GET /fhir/Observation?patient=${PERSON}&code:missing=true`,
    `GET /fhir/Observation?patient=${PERSON}&linear=1`,
    `GET /fhir/Observation?patient=${PERSON}&_sort=-date`,
    `GET /fhir/Observation?patient=${PERSON}&_text=asthma`,
    `GET /fhir/Condition?patient=${PERSON}&_content=contact%20dermatitis%20since%202019`,
    `GET /fhir/Condition?patient=${PERSON}&_content=vitamin%20B12`,
    `GET /fhir/Observation?patient=${PERSON}&_query=latest`,
    `GET /fhir/Condition?patient=${PERSON}&_elements=code`,
    'GET /fhir/Patient/$export?_typeFilter=Condition%3Fcode%3D1',
    'GET /fhir/Patient?_has:Observation:patient:code=1',
    // the address of a machine
    'GET /fhir/AuditEvent?address=192.0.2.1',
    'GET /fhir/AuditEvent?address:exact=192.0.2.1',
    // what is no search
    `GET /fhir/Location/${PERSON}`,
    'POST /fhir/Location',
    'GET /fhir/metadata',
    'POST /fhir',
    'GET /fhir/%',
    // what is no request of the FHIR API
    'sign-in',
    '',
    'GET',
    'GET /',
    'GET /find?address=Canary',
    'POST /patients/{id}/relationship',
    'GET /audit/events?address=1',
  ])('is false of %s', (query) => {
    expect(asksWhereabouts(query)).toBe(false)
  })

  it('is true of the address of a person behind an AuditEvent', () => {
    expect(asksWhereabouts('GET /fhir/AuditEvent?patient.address=Canary')).toBe(true)
  })
})
