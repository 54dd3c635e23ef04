// Replicates an event stream from where the state ended; prints its members. The client polls, as one that follows a stream
// does, until a whole round of polling has brought nothing: without polling it may take a page that is about to be fetched
// for none (its count of pending pages is not read at once) and end before it.
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

const client = replicateLDES(intoConfig({ url, statePath, concurrentFetches: 1, polling: true, pollInterval: 200 }));
client.on('error', failure => {
  console.error(failure);
  process.exit(1);
});
const members = [];
const reader = client.stream({ highWaterMark: 10 }).getReader();
let rounds = 0;
let before = -1;
client.on('poll', () => {
  rounds += 1;
  if (rounds > 1 && members.length === before) {
    reader.cancel();
  }
  before = members.length;
});
for (let next = await reader.read(); !next.done; next = await reader.read()) {
  members.push(member(next.value));
}
console.log(JSON.stringify(members));
