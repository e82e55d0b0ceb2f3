package dev.deckhand.plan;

/** An operation on a workbook. Ranges are A1 style with a worksheet, quoted where needed. */
public sealed interface WorkbookOperation extends Operation
    permits CellOperation,
        LineOperation,
        ArrangeOperation,
        SheetOperation,
        FormatOperation,
        LayoutOperation,
        RuleOperation,
        ObjectOperation,
        NameOperation,
        NoteOperation {}
