import { Validator } from '@seriousme/openapi-schema-validator';

const document = await (await fetch(new URL('/openapi.json', process.argv[2]))).json();
const { valid, errors } = await new Validator().validate(document);
console.log(valid ? 'valid' : JSON.stringify(errors));
