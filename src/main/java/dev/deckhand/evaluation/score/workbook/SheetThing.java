package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.document.WorkbookOutline.Series;
import dev.deckhand.document.WorkbookOutline.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something on a worksheet beside its cells, such as a chart or a data validation.
 *
 * @param areas where it is; empty for what concerns the worksheet as a whole
 * @param words all that is compared of it
 */
record SheetThing(String kind, List<CellArea> areas, String words) {

  /** What a worksheet has beside its cells. */
  static List<SheetThing> of(Sheet sheet, Allowed allowed) {
    List<SheetThing> things = new ArrayList<>();
    sheet.tables().forEach(t -> things.add(at("table", t.range(), t)));
    sheet.charts().forEach(c -> things.add(at("chart", c.place(), words(c, allowed))));
    sheet.pivots().forEach(p -> things.add(at("pivot table", p.range(), p)));
    sheet.mergedRanges().forEach(m -> things.add(at("merged range", m, m)));
    SheetDetails details = sheet.details();
    details.conditionalFormats().forEach(c -> things.add(at("conditional format", c.ranges(), c)));
    details.validations().forEach(v -> things.add(at("data validation", v.ranges(), v)));
    details.comments().forEach(c -> things.add(at("comment", c.cell(), c)));
    details.hyperlinks().forEach(h -> things.add(at("hyperlink", h.range(), h)));
    details.objects().forEach(o -> things.add(at("object", o.place(), o)));
    details.filters().forEach(f -> things.add(at("filter", f.range(), f)));
    details.groups().forEach(g -> things.add(at("outline group", g.range(), g)));
    details.hiddenRows().forEach(r -> things.add(at("hidden rows", r, r)));
    details.hiddenColumns().forEach(c -> things.add(at("hidden columns", c, c)));
    whole(things, "visibility", sheet.visibility());
    whole(things, "frozen panes", sheet.frozenPanes());
    whole(things, "protection", details.protection());
    whole(things, "print area", details.printArea());
    whole(things, "print titles", details.printTitles());
    return things;
  }

  /**
   * A chart without what it shows of cells, which follows them. Ranges on worksheets that may
   * change as a whole follow too.
   */
  private static List<String> words(Chart chart, Allowed allowed) {
    List<String> words = new ArrayList<>();
    words.add(chart.type() + " \"" + chart.title() + "\" " + chart.axisTitles());
    for (Series series : chart.series()) {
      words.add(range(series.categories(), allowed) + " " + range(series.values(), allowed));
    }
    return words;
  }

  private static String range(@Nullable String text, Allowed allowed) {
    try {
      boolean follows = text != null && allowed.sheet(SheetRange.parse(text).sheet());
      return follows ? "?" : String.valueOf(text);
    } catch (IllegalArgumentException noRange) {
      return String.valueOf(text);
    }
  }

  private static SheetThing at(String kind, @Nullable String areas, Object what) {
    return new SheetThing(kind, Sheets.areas(areas), what.toString());
  }

  private static void whole(List<SheetThing> things, String kind, @Nullable Object what) {
    things.add(new SheetThing(kind, List.of(), Objects.toString(what, "none")));
  }
}
