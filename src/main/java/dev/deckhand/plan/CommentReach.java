package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellNote;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;

/** Asks before notes and threads of comments are lost: what others wrote, answers included. */
final class CommentReach {
  private static final int EXAMPLES = 3;

  private final Findings findings;

  CommentReach(Findings findings) {
    this.findings = findings;
  }

  /** Checks an operation that puts a note in place of what a cell has. */
  void replaces(Operation operation, SheetLedger.Entry sheet, CellArea cell) {
    for (CellNote note : notes(sheet, cell)) {
      String anchor = SheetRange.of(sheet.name(), note.cell()).toString();
      String lost =
          note.isThread()
              ? " has " + words(note) + "; it goes with all answers, a note takes its place"
              : " has " + words(note) + "; its text is replaced";
      findings.consent("overwrite-comment", anchor + lost, anchor, operation);
    }
  }

  /** Checks an operation that removes the comments of an area. */
  void removes(Operation operation, SheetLedger.Entry sheet, CellArea area) {
    List<CellNote> notes = notes(sheet, area);
    if (notes.isEmpty()) {
      return;
    }
    String anchor = new SheetRange(sheet.name(), area).toString();
    String examples =
        String.join(
            ", ", notes.stream().limit(EXAMPLES).map(n -> n.cell() + ": " + words(n)).toList());
    findings.consent(
        "delete-comments",
        "%s loses its comments (%s%s)"
            .formatted(anchor, examples, notes.size() > EXAMPLES ? " …" : ""),
        anchor,
        operation);
  }

  private static List<CellNote> notes(SheetLedger.Entry sheet, CellArea area) {
    return sheet.base().map(SheetSnapshot::notes).orElse(List.of()).stream()
        .filter(note -> area.contains(note.cell()))
        .toList();
  }

  private static String words(CellNote note) {
    if (note.isThread()) {
      return "a thread of " + note.comments() + (note.comments() == 1 ? " comment" : " comments");
    }
    return note.author().isBlank() ? "a note" : "a note by " + note.author();
  }
}
