import { wordParts } from '#builtin/word-parts';
import { Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import { normalizePackage } from '../../src/package/normalize-package.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { partText, type WordPackage } from '../../src/package/word-package.ts';
import { pageRuns } from '../../src/word/page-runs.ts';
import { packSteadyParts } from '../../src/word/pack-steady-parts.ts';
import { steadyParts } from '../../src/word/steady-parts.ts';
import { variableParts } from '../../src/word/variable-parts.ts';
import { wordDocument } from '../../src/word/word-document.ts';
import { parseXml, type XmlNode } from '../../src/xml/parse-xml.ts';
import { documentOf, sampleMarkup } from '../document-samples.ts';

/** XML without what makes no difference: places, and how signs are escaped. */
function shape(node: XmlNode): unknown {
  return node.kind === 'text' ? node.text : [node.name, { ...node.attributes }, node.children.map(shape)];
}

function shapeOf(parts: WordPackage, name: string): unknown {
  return parseXml(partText(parts, name) ?? '').nodes.map(shape);
}

// Links get an id by chance from docx, so the sample does without.
const model = documentOf(sampleMarkup('every-element').replace(/<a [^>]*>|<\/a>/g, ''), { draft: true });
const document = () => wordDocument(model, pageRuns(model.blocks));

describe('variableParts', () => {
  const ours = variableParts(document(), model);

  it.each([
    'word/document.xml',
    'word/numbering.xml',
    'word/header1.xml',
    'word/footer1.xml',
    'word/header2.xml',
    'word/footer2.xml',
  ])('writes %s as docx packs it', async (name) => {
    const packed = readPackage(await Packer.pack(document(), 'uint8array'));
    expect(shapeOf(ours, name)).toEqual(shapeOf(packed, name));
  });

  it('leaves to the built-in parts only what is the same in every document', async () => {
    const packed = normalizePackage(readPackage(await Packer.pack(document(), 'uint8array')));
    expect([...steadyParts.keys(), ...ours.keys()].sort()).toEqual([...packed.keys()].sort());
    for (const name of steadyParts.keys()) {
      if (name === 'word/styles.xml') continue;
      expect(partText(steadyParts, name), name).toBe(partText(packed, name));
    }
  });

  it('finds built-in parts that are those of today', async () => {
    expect(wordParts).toEqual(await packSteadyParts());
  });
});
