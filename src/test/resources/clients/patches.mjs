// Follows RDF Patches from an address; prints the rows as they came, and where to go on.
import { Parser } from 'n3';
import { term } from './terms.mjs';

function rows(patch) {
  const lines = patch.split('\n').filter(line => /^[AD] /.test(line));
  const others = patch.split('\n').filter(line => !/^(?:[AD] .*|#.*|H .*|TX ?\.|TC ?\.|)$/.test(line));
  if (others.length > 0) {
    throw new Error(`no row of an RDF Patch: ${others[0]}`);
  }
  return lines.map(line => {
    const [quad] = new Parser({ format: 'N-Quads' }).parse(line.slice(2));
    return { add: line.startsWith('A'), quad: `${[quad.subject, quad.predicate, quad.object, quad.graph].map(term).join(' ')} .` };
  });
}

let next = process.argv[2];
const found = [];
let begun = false;
for (let more = true; more;) {
  const answer = await fetch(next);
  if (answer.status === 410) {
    begun = true;
    next = new URL('/feeds/patches', next).href;
    continue;
  }
  if (!answer.ok) {
    throw new Error(`${answer.status} ${await answer.text()}`);
  }
  found.push(...rows(await answer.text()));
  more = answer.headers.get('Hemicycle-More') === 'true';
  next = /<([^>]*)>; rel="next"/.exec(answer.headers.get('Link'))[1];
}
console.log(JSON.stringify({ begun, adds: found.map(row => row.add), quads: found.map(row => row.quad), next }));
