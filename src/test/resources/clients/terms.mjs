// What every script here prints, so that the test can compare it.
import { readFileSync } from 'node:fs';

/** A query by its name, from the folder of this script. */
export const query = name => readFileSync(new URL(`${name}.rq`, import.meta.url), 'utf8');

/** An RDF/JS term in N-Triples. */
export function term(value) {
  switch (value.termType) {
    case 'NamedNode':
      return `<${value.value}>`;
    case 'BlankNode':
      return `_:${value.value}`;
    default:
      return JSON.stringify(value.value)
        + (value.language ? `@${value.language}` : `^^<${value.datatype.value}>`);
  }
}

export const triple = quad => `${term(quad.subject)} ${term(quad.predicate)} ${term(quad.object)} .`;
