import { QueryEngine } from '@comunica/query-sparql';
import { query, term, triple } from './terms.mjs';

// It asks by GET what the address is, and then by POST.
const engine = new QueryEngine();
const context = { sources: [{ type: 'sparql', value: process.argv[2] }] };

async function answers() {
  const rows = await (await engine.queryBindings(query('select'), context)).toArray();
  const triples = await (await engine.queryQuads(query('construct'), context)).toArray();
  return {
    select: rows.map(row => Object.fromEntries([...row].map(([name, value]) => [name.value, term(value)]))),
    ask: await engine.queryBoolean(query('ask'), context),
    construct: triples.map(triple),
  };
}

/** Comunica reads a query before it sends it, so the endpoint is given one that is SPARQL and refused all the same. */
async function error() {
  try {
    return `${(await (await engine.queryBindings(query('refused'), context)).toArray()).length} rows`;
  } catch (refused) {
    return refused.message;
  }
}

console.log(JSON.stringify({ answers: { post: await answers() }, error: await error() }));
