import type { XmlElement } from '../../xml/parse-xml.ts';
import type { Block, Inline, SignatureField } from '../blocks.ts';
import type { Reader } from '../reader.ts';

/** More fields than this do not fit side by side. */
const most = 4;

/** `<dl class="signature" title="…">`: pairs of `<dt>` label and `<dd>` value; an empty `<dd/>` is filled in by hand. */
export function readSignature(element: XmlElement, reader: Reader): Block | undefined {
  const title = reader.attribute(element, 'title') ?? '';
  if (title === '') {
    reader.report(
      element,
      'Unexpected signature block without a title, expected `title="…"` saying who signs.',
    );
  }
  const fields = readFields(element, reader);
  if (fields.length === 0 || fields.length > most) {
    reader.report(
      element,
      `Unexpected number of fields (${fields.length}), expected 1 to ${most} pairs of \`<dt>\` and \`<dd>\`.`,
    );
    return undefined;
  }
  return { type: 'signature', title, fields, ...reader.origin(element) };
}

function readFields(element: XmlElement, reader: Reader): SignatureField[] {
  const fields: SignatureField[] = [];
  let label: Inline[] | undefined;
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (/\S/.test(child.text)) reader.report(child, 'Unexpected text, expected `<dt>` and `<dd>` in turn.');
    } else if (child.name === 'dt' && label === undefined) {
      reader.accept(child, {});
      label = reader.inlines(child.children);
      if (label.length === 0)
        reader.report(child, 'Unexpected empty label, expected what is to be written here.');
    } else if (child.name === 'dd' && label !== undefined) {
      reader.accept(child, { classes: ['short'] });
      fields.push({
        label,
        value: reader.inlines(child.children),
        short: child.attributes.class === 'short',
        ...reader.origin(child),
      });
      label = undefined;
    } else {
      reader.report(child, `Unexpected \`<${child.name}>\`, expected \`<dt>\` and \`<dd>\` in turn.`);
    }
  }
  if (label !== undefined)
    reader.report(element, 'Unexpected end of the fields, expected `<dd>` after the last `<dt>`.');
  return fields;
}
