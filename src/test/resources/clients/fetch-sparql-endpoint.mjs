import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';
import { query, term, triple } from './terms.mjs';

const endpoint = process.argv[2];

async function answers(method) {
  const client = new SparqlEndpointFetcher({ method });
  const rows = await (await client.fetchBindings(endpoint, query('select'))).toArray();
  const triples = await (await client.fetchTriples(endpoint, query('construct'))).toArray();
  return {
    select: rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, term(value)]))),
    ask: await client.fetchAsk(endpoint, query('ask')),
    construct: triples.map(triple),
  };
}

async function error() {
  try {
    const rows = await new SparqlEndpointFetcher().fetchBindings(endpoint, query('broken'));
    return `${(await rows.toArray()).length} rows`;
  } catch (refused) {
    return refused.message;
  }
}

console.log(JSON.stringify({
  answers: { get: await answers('GET'), post: await answers('POST') },
  error: await error(),
}));
