// Bundles the editor into one file of the console, with the licences of its parts at the top.
import {build} from 'esbuild';
import {readFileSync, readdirSync} from 'node:fs';

const OUT = '../../centre/src/main/resources/static/assets/editor.js';

function licences(inputs) {
  const names = new Set(Object.keys(inputs)
    .map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean));
  const texts = new Map();
  for (const name of [...names].sort()) {
    const folder = `node_modules/${name}`;
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = readFileSync(`${folder}/${file}`, 'utf8').trim();
    const version = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version;
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  return [...texts].map(([text, of]) => `${of.join(', ')}:\n\n${text}`).join('\n\n');
}

const options = {
  entryPoints: ['src/main.js'], bundle: true, minify: true, format: 'iife', target: 'es2022',
  charset: 'utf8', legalComments: 'inline', metafile: true, logLevel: 'warning',
};
const first = await build({...options, write: false});
await build({...options, outfile: OUT, banner: {
  js: '/*! Made by tools/editor from its sources and from these parts. Do not edit.\n\n' +
    licences(first.metafile.inputs).replaceAll('*/', '* /') + '\n*/'}});
