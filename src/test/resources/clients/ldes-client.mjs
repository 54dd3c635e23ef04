// Replicates an event stream from where the state ended; prints its members in their order.
import { intoConfig, replicateLDES } from 'ldes-client';
import { term, triple } from './terms.mjs';

const [, , url, statePath] = process.argv;
const AS = 'https://www.w3.org/ns/activitystreams#';

function member({ id, quads }) {
  const own = quads.filter(quad => quad.graph.termType === 'DefaultGraph' && quad.subject.equals(id));
  const value = property => own.find(quad => quad.predicate.value === property)?.object;
  return {
    type: own.find(quad => quad.object.value.startsWith(AS))?.object.value.slice(AS.length) ?? 'none',
    object: term(value(`${AS}object`)),
    published: value(`${AS}published`).value,
    position: Number(value('http://schema.org/position').value),
    triples: quads.filter(quad => quad.graph.equals(id)).map(triple),
  };
}

const client = replicateLDES(intoConfig({ url, statePath, concurrentFetches: 1 }), 'ascending');
client.on('error', failure => {
  console.error(failure);
  process.exit(1);
});
const members = [];
for await (const found of client.stream({ highWaterMark: 10 })) {
  members.push(member(found));
}
console.log(JSON.stringify(members));
