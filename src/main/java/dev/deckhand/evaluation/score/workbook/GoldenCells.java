package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.check.WorkbookCheck.GoldenRange;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether cells have the values of the solution, as SpreadsheetBench compares them. */
final class GoldenCells {
  private GoldenCells() {}

  static Verdict verdict(GoldenRange check, Submission submission) {
    if (submission.golden() == null) {
      return Verdict.unscored("The case has no solution to compare with");
    }
    WorkbookSnapshot golden = submission.golden().workbook();
    WorkbookSnapshot after = submission.after().workbook();
    String first = golden.sheets().isEmpty() ? "" : golden.sheets().getFirst().name();
    Tally tally = new Tally();
    for (String text : check.ranges()) {
      for (SheetRange range : AnswerRanges.parse(text, first)) {
        compare(range, after, golden, tally);
      }
    }
    String what = "cells have the solution's values";
    boolean partly = Boolean.TRUE.equals(check.partly()) && tally.all() > 0;
    return partly ? tally.share(what) : tally.none(what);
  }

  /** Cells that are empty in both are right and not counted. */
  private static void compare(
      SheetRange range, WorkbookSnapshot after, WorkbookSnapshot golden, Tally tally) {
    Optional<SheetSnapshot> now = after.sheet(range.sheet());
    Optional<SheetSnapshot> wanted = golden.sheet(range.sheet());
    SortedSet<CellAddress> places = new TreeSet<>();
    for (Optional<SheetSnapshot> sheet : List.of(now, wanted)) {
      sheet.ifPresent(s -> s.cells(range.area()).map(Cell::address).forEach(places::add));
    }
    for (CellAddress place : places) {
      BenchValue is = BenchValue.of(now.flatMap(s -> s.cell(place)));
      BenchValue should = BenchValue.of(wanted.flatMap(s -> s.cell(place)));
      if (!(is instanceof BenchValue.Nothing && should instanceof BenchValue.Nothing)) {
        String anchor = SheetRange.of(range.sheet(), place).toString();
        tally.count(is.equals(should), anchor, anchor + " is " + is + ", not " + should);
      }
    }
  }
}
