// Answers queries from Triple Pattern Fragments, and has the endpoint answer them too.
import { QueryEngine } from '@comunica/query-sparql';
import { term } from './terms.mjs';

const site = process.argv[2];
const prefixes = `
  PREFIX dcterms: <http://purl.org/dc/terms/>
  PREFIX eli: <http://data.europa.eu/eli/ontology#>
  PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
  PREFIX foaf: <http://xmlns.com/foaf/0.1/>
  PREFIX schema: <http://schema.org/>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  PREFIX types: <https://data.europarl.europa.eu/def/ep-document-types/>
`;
const queries = {
  persons: 'SELECT ?person ?name { ?person a foaf:Person ; foaf:name ?name }',
  cited: 'SELECT ?answer ?act { ?answer eli:cites ?act }',
  answered: 'SELECT ?title ?date { ?answer eli-dl:answers_to ?question ; eli:date_document ?date . ?question dcterms:title ?title }',
  named: 'SELECT DISTINCT ?name { ?work schema:mentions ?body . ?body skos:prefLabel ?name FILTER(LANG(?name) = "fr") }',
  open: 'SELECT ?question { ?question eli:work_type types:QUESTION_WRITTEN OPTIONAL { ?answer eli-dl:answers_to ?question } FILTER(!BOUND(?answer)) }',
};

async function answer(query, source) {
  const rows = await (await new QueryEngine().queryBindings(prefixes + query, { sources: [source] })).toArray();
  return rows
    .map(row => [...row].map(([name, value]) => `${name.value}=${term(value)}`).sort().join(' '))
    .sort();
}

const answers = {};
for (const [name, query] of Object.entries(queries)) {
  answers[name] = {
    fragments: await answer(query, `${site}/fragments`),
    endpoint: await answer(query, { type: 'sparql', value: `${site}/sparql` }),
  };
}
console.log(JSON.stringify(answers));
