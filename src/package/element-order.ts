/*
 * Which elements an element of WordprocessingML may hold, and in which order: ECMA-376 part 4 (transitional), schema
 * wml.xsd. Elements that are not listed here may hold anything.
 */

/** Marks and tracked changes, which stand between anything. */
const ranges =
  'bookmarkEnd bookmarkStart commentRangeEnd commentRangeStart customXmlDelRangeEnd ' +
  'customXmlDelRangeStart customXmlInsRangeEnd customXmlInsRangeStart customXmlMoveFromRangeEnd ' +
  'customXmlMoveFromRangeStart customXmlMoveToRangeEnd customXmlMoveToRangeStart del ins ' +
  'moveFrom moveFromRangeEnd moveFromRangeStart moveTo moveToRangeEnd moveToRangeStart permEnd ' +
  'permStart proofErr';

/** The same by name. */
export const betweenBlocks: ReadonlySet<string> = new Set(ranges.split(' ').map((name) => `w:${name}`));

/** Properties of a run, in any order. */
const runProperties =
  'b bCs bdr caps color cs dstrike eastAsianLayout effect em emboss fitText highlight i iCs ' +
  'imprint kern lang noProof oMath outline position rFonts rStyle rtl shadow shd smallCaps ' +
  'snapToGrid spacing specVanish strike sz szCs u vanish vertAlign w webHidden';

/** What a run holds. */
const runContent =
  'annotationRef br commentReference contentPart continuationSeparator cr dayLong dayShort ' +
  'delInstrText delText drawing endnoteRef endnoteReference fldChar footnoteRef ' +
  'footnoteReference instrText lastRenderedPageBreak monthLong monthShort noBreakHyphen object ' +
  'pgNum pict ptab ruby separator softHyphen sym t tab yearLong yearShort';

const anyOf = (...names: readonly string[]): string => `${names.join(' ').replaceAll(' ', '/')}*`;
const blocks = anyOf(ranges, 'p tbl sdt customXml altChunk');
const runs = anyOf(ranges, 'r hyperlink fldSimple sdt customXml smartTag dir bdo subDoc');

/**
 * Children by element, as places in their order: `a/b` is a place for either, `*` marks one that is taken more than once.
 */
const children: Readonly<Record<string, string>> = {
  'w:document': 'background body',
  'w:body': `${blocks} sectPr`,
  'w:hdr': blocks,
  'w:ftr': blocks,
  'w:footnote': blocks,
  'w:endnote': blocks,
  'w:comment': blocks,
  'w:txbxContent': blocks,
  'w:p': `pPr ${runs}`,
  'w:hyperlink': runs,
  'w:fldSimple': `fldData ${runs}`,
  'w:r': `rPr ${anyOf(runContent)}`,
  'w:rPr': `ins del moveFrom moveTo ${anyOf(runProperties)} rPrChange`,
  'w:tbl': `${anyOf(ranges)} tblPr tblGrid ${anyOf(ranges, 'tr sdt customXml')}`,
  'w:tblGrid': 'gridCol* tblGridChange',
  'w:tr': `tblPrEx trPr ${anyOf(ranges, 'tc sdt customXml')}`,
  'w:tc': `tcPr ${blocks}`,
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers ' +
    'pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE ' +
    'autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents ' +
    'suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle ' +
    'rPr sectPr pPrChange',
  'w:numPr': 'ilvl numId numberingChange ins',
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'footerReference/headerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders ' +
    'lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter ' +
    'docGrid printerSettings sectPrChange',
  'w:pgBorders': 'top left bottom right',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc ' +
    'tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription ' +
    'tblPrChange',
  'w:tblPrEx': 'tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblPrExChange',
  'w:tblBorders': 'top start left bottom end right insideH insideV',
  'w:tblCellMar': 'top start left bottom end right',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText ' +
    'vAlign hideMark headers cellDel/cellIns/cellMerge tcPrChange',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:tcMar': 'top start left bottom end right',
  'w:trPr':
    'cantSplit/cnfStyle/divId/gridAfter/gridBefore/hidden/jc/tblCellSpacing/tblHeader/trHeight/wAfter/wBefore* ' +
    'ins del trPrChange',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:styles': 'docDefaults latentStyles style*',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed ' +
    'qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr ' +
    'tblStylePr*',
  'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
  'w:numbering': 'numPicBullet* abstractNum* num* numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl*',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride*',
  'w:lvlOverride': 'startOverride lvl*',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic ' +
    'embedBoldItalic',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime ' +
    'doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText ' +
    'printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts ' +
    'saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader ' +
    'bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors ' +
    'activeWritingStyle* proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter ' +
    'stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves ' +
    'doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet ' +
    'defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps ' +
    'showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders ' +
    'bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing ' +
    'drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery ' +
    'doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin ' +
    'doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne ' +
    'strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture ' +
    'doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText ' +
    'doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags ' +
    'alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars ' +
    'rsids uiCompat97To2003 attachedSchema* themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats ' +
    'doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType* ' +
    'shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator',
  'w:compat':
    'useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL ' +
    'noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ' +
    'ulTrailSpace doNotExpandShiftReturn spacingInWholePoints lineWrapLikeWord6 ' +
    'printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames subFontBySize ' +
    'suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP ' +
    'suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 ' +
    'mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders wrapTrailSpaces ' +
    'footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow forgetLastTabAlignment ' +
    'adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower ' +
    'doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart ' +
    'useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell ' +
    'selectFldWithFirstOrLastChar applyBreakingRules doNotWrapTextWithPunct ' +
    'doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout ' +
    'useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules ' +
    'allowSpaceOfSameStyleInTable doNotSuppressIndentation doNotAutofitConstrainedTables ' +
    'autofitToFirstFixedWidthCell underlineTabInNumList displayHangulFixedWidth ' +
    'splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable ' +
    'doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance compatSetting*',
};

/** The places of an element's children: where each stands, and which places are taken more than once. */
export interface ChildOrder {
  /** Places by name; 0 is the first. A name may have two: the last one counts where the first was passed. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly repeated: readonly boolean[];
}

const asked = new Map<string, ChildOrder>();

/** The order of an element's children, read when first asked for; undefined where any will do. */
export function orderIn(element: string): ChildOrder | undefined {
  const known = asked.get(element);
  if (known !== undefined || !Object.hasOwn(children, element)) return known;
  const order = readOrder(children[element] ?? '');
  asked.set(element, order);
  return order;
}

function readOrder(text: string): ChildOrder {
  const places = new Map<string, number[]>();
  const slots = text.split(' ');
  for (const [index, slot] of slots.entries()) {
    for (const name of (slot.endsWith('*') ? slot.slice(0, -1) : slot).split('/')) {
      const known = places.get(`w:${name}`);
      if (known === undefined) places.set(`w:${name}`, [index]);
      else known.push(index);
    }
  }
  return { places, repeated: slots.map((slot) => slot.endsWith('*')) };
}
