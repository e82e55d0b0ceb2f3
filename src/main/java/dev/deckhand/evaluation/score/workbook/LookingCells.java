package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.evaluation.check.WorkbookCheck.HasFormat;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether cells look as they should. */
final class LookingCells {
  /** Ranges with more cells are looked at only as far as the worksheet is used. */
  private static final long MANY = 200_000;

  private LookingCells() {}

  static Verdict verdict(HasFormat check, Submission submission, DocumentEngine engine) {
    SheetRange range = SheetRange.parse(check.range());
    Optional<SheetSnapshot> sheet = submission.after().workbook().sheet(range.sheet());
    if (sheet.isEmpty()) {
      return Verdict.of(false, "There is no worksheet " + range.sheet(), List.of(check.range()));
    }
    CellFormats formats = engine.formats(submission.after().file());
    Tally tally = new Tally();
    for (CellAddress place : places(range.area(), sheet.get())) {
      String anchor = SheetRange.of(range.sheet(), place).toString();
      String lacks = lacks(check.format(), formats.of(range.sheet(), place));
      tally.count(lacks.isEmpty(), anchor, anchor + " has " + lacks);
    }
    return tally.share("cells look as they should");
  }

  private static List<CellAddress> places(CellArea area, SheetSnapshot sheet) {
    Optional<CellArea> seen =
        area.cells() <= MANY ? Optional.of(area) : sheet.usedArea().flatMap(area::intersection);
    List<CellAddress> places = new ArrayList<>();
    seen.ifPresent(
        cells -> {
          for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
            for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
              places.add(new CellAddress(row, column));
            }
          }
        });
    return places;
  }

  /** The properties that are not as wanted, with what they are; empty when all are. */
  private static String lacks(CellFormat wanted, CellFormat is) {
    List<String> lacks = new ArrayList<>();
    compare(lacks, "number format", wanted.numberFormat(), is.numberFormat());
    compare(lacks, "bold", wanted.bold(), is.bold());
    compare(lacks, "italic", wanted.italic(), is.italic());
    compare(lacks, "underline", wanted.underline(), is.underline());
    compare(lacks, "font", wanted.fontName(), is.fontName());
    compare(lacks, "font size", wanted.fontSize(), is.fontSize());
    compare(lacks, "font colour", wanted.fontColor(), is.fontColor());
    compare(lacks, "fill", wanted.fill(), is.fill());
    compare(lacks, "horizontal alignment", wanted.horizontal(), is.horizontal());
    compare(lacks, "vertical alignment", wanted.vertical(), is.vertical());
    compare(lacks, "wrap", wanted.wrap(), is.wrap());
    compare(lacks, "indent", wanted.indent(), is.indent());
    compare(lacks, "border", wanted.border(), is.border());
    return String.join(", ", lacks);
  }

  private static void compare(
      List<String> lacks, String property, @Nullable Object wanted, @Nullable Object is) {
    if (wanted != null && !plain(wanted).equals(plain(is))) {
      lacks.add("%s %s instead of %s".formatted(property, is, wanted));
    }
  }

  /** Colours and names are the same in capitals and small letters. */
  private static String plain(@Nullable Object value) {
    return String.valueOf(value).toLowerCase(Locale.ROOT);
  }
}
