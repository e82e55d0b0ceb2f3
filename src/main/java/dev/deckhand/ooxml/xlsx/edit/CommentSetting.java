package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellNote;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.CellNotes;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.plan.BoundNoteOperation.SetComment;

/** Gives a cell a note, in place of the note or the thread of comments it has. */
final class CommentSetting {
  private static final int SHOWN = 60;

  /** The note that stands in for a thread has its id as author. */
  private static final String THREAD_AUTHOR = "tc=";

  private CommentSetting() {}

  static void run(WorkbookDraft draft, SetComment operation) {
    SheetPart sheet = draft.workbook().worksheet(operation.sheet()).orElseThrow();
    CellArea cell = CellArea.of(operation.cell());
    String anchor = new SheetRange(sheet.name(), cell).toString();
    if (operation.text().isEmpty()) {
      if (!CommentRemoval.run(draft, sheet.name(), cell)) {
        draft.notes().object("comment", anchor, "there was none to remove");
      }
      return;
    }
    CellNote note = note(draft, sheet, operation.cell());
    int gone = note.comments();
    if (note.isThread() || note.author().startsWith(THREAD_AUTHOR)) {
      CommentRemoval.take(draft, sheet.name(), cell);
    }
    boolean known = NotePart.of(draft, sheet).set(operation.cell(), operation.text());
    NoteDrawing.show(draft, sheet, operation.cell(), operation.text());
    String what = known ? "replaced: " : "added: ";
    if (gone > 0) {
      CommentRemoval.prune(draft, sheet.name());
      what = "in place of a thread of " + (gone == 1 ? "1 comment: " : gone + " comments: ");
    }
    draft.notes().object("comment", anchor, what + shown(operation.text()));
  }

  private static CellNote note(WorkbookDraft draft, SheetPart sheet, CellAddress cell) {
    return CellNotes.of(PartSource.of(draft.parts()), sheet).stream()
        .filter(note -> note.cell().equals(cell))
        .findFirst()
        .orElse(new CellNote(cell, "", 0));
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ');
    return "\"" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "\"";
  }
}
