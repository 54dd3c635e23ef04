// Validates Turtle with two engines; prints what each found wrong, by node and property.
import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import SHACLValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';

const [, , shapesFile, ...dataFiles] = process.argv;
const read = files => rdf.dataset(files.flatMap(file =>
  new Parser({ baseIRI: `file://${file}`, factory: rdf }).parse(readFileSync(file, 'utf8'))));
// what shapes import lies on other servers
const imports = quad => quad.predicate.value === 'http://www.w3.org/2002/07/owl#imports';
const shapes = read([shapesFile]).filter(quad => !imports(quad));
const dataset = read(dataFiles);
const path = of => Array.isArray(of) ? of[0]?.predicates?.[0]?.value : of?.value;
const found = report => report.results
  .filter(result => result.severity?.value.endsWith('#Violation'))
  .map(result => ({ node: (result.focusNode?.term ?? result.focusNode)?.value ?? '', path: path(result.path) ?? '' }));

console.log(JSON.stringify({
  'rdf-validate-shacl': found(await new SHACLValidator(shapes).validate(dataset)),
  'shacl-engine': found(await new Validator(shapes, { factory: rdf }).validate({ dataset })),
}));
