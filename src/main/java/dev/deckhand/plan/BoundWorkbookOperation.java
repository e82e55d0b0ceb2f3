package dev.deckhand.plan;

/**
 * A workbook operation bound to worksheets that exist when it runs (operations before it may have
 * added or renamed them); sheet names have the workbook's own spelling.
 */
public sealed interface BoundWorkbookOperation extends BoundOperation
    permits BoundCellOperation,
        BoundLineOperation,
        BoundArrangeOperation,
        BoundSheetOperation,
        BoundFormatOperation,
        BoundLayoutOperation,
        BoundRuleOperation,
        BoundObjectOperation,
        BoundNameOperation,
        BoundNoteOperation {}
