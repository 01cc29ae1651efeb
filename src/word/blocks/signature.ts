import { type FileChild, TableCell, TableRow } from 'docx';
import { plainText, type Signature, type SignatureField } from '../../markup/blocks.ts';
import { columnWidths } from '../column-widths.ts';
import { look } from '../look.ts';
import { wordParagraph } from '../paragraph.ts';
import type { Place } from '../place.ts';
import { TitledTable } from '../titled-table.ts';

/**
 * Who signs, and a row of boxes to write in. Each box says in text what it is for; nothing is drawn with underscores,
 * which a screen reader would read out.
 */
export function writeSignature(signature: Signature, place: Place): FileChild[] {
  const widths = columnWidths(fieldWidths(signature.fields), place.width);
  const labels = signature.fields.map((field) => plainText(field.label));
  const inside: Place = { ...place, afterBox: false, newPage: false };
  return [
    wordParagraph(
      [{ type: 'text', text: signature.title }],
      { ...place, afterBox: false, keep: 'next' },
      { style: 'SignatureTitle' },
    ),
    new TitledTable(
      {
        style: 'DocumentTable',
        layout: 'fixed',
        width: { size: place.width, type: 'dxa' },
        columnWidths: widths,
        tableLook: { firstRow: false, firstColumn: false, lastRow: false, noVBand: true },
        rows: [
          new TableRow({
            ...place.revisions.option(place.change),
            cantSplit: true,
            height: { value: look.signatureRow, rule: 'atLeast' },
            children: signature.fields.map((field, index) => writeField(field, widths[index] ?? 0, inside)),
          }),
        ],
      },
      { title: `Signature: ${signature.title}`, description: `Boxes to fill in: ${labels.join(', ')}.` },
    ),
  ];
}

function writeField(field: SignatureField, width: number, place: Place): TableCell {
  const label = wordParagraph(field.label, place, { style: 'Label' });
  const value = field.value.length === 0 ? [] : [wordParagraph(field.value, place, { style: 'TableText' })];
  return new TableCell({ width: { size: width, type: 'dxa' }, children: [label, ...value] });
}

/** Short fields take half the width of the others; in percent. */
function fieldWidths(fields: readonly SignatureField[]): number[] {
  const shares = fields.map((field) => (field.short ? 1 : 2));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (100 * share) / all);
}
