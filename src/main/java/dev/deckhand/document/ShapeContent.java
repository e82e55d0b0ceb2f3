package dev.deckhand.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shape holds beside text. */
public sealed interface ShapeContent {

  /**
   * A table.
   *
   * @param header whether its first row is formatted as a header
   * @param cells texts by row and column; a cell that is merged into another is empty
   * @param merged merged areas
   */
  record Table(int rows, int columns, boolean header, List<List<String>> cells, List<Merge> merged)
      implements ShapeContent {
    public Table {
      cells = cells.stream().map(List::copyOf).toList();
      merged = List.copyOf(merged);
    }
  }

  /**
   * A merged area of a table.
   *
   * @param row one-based row of its first cell
   * @param column one-based column of its first cell
   */
  record Merge(int row, int column, int rows, int columns) {}

  /**
   * A chart, as far as its part keeps what it shows.
   *
   * @param type for example {@code column}, {@code line}, {@code stackedBar}; several joined by
   *     {@code +}
   * @param title its title, or {@code null}
   * @param categories names along the category axis
   * @param source where its numbers come from
   */
  record Chart(
      String type,
      @Nullable String title,
      List<String> categories,
      List<Series> series,
      DataSource source)
      implements ShapeContent {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * A series.
   *
   * @param name its name, or {@code null}
   * @param values its numbers in order, {@code null} where there is none
   */
  record Series(@Nullable String name, List<@Nullable Double> values) {
    public Series {
      values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
    }
  }

  /** Where a chart's numbers come from. */
  enum DataSource {
    /** A workbook inside the deck; "edit data" opens it. */
    EMBEDDED,
    /** A workbook elsewhere. */
    LINKED,
    /** None: only the numbers shown are kept. */
    NONE
  }

  /**
   * A picture, or the still of a video or sound.
   *
   * @param media name of its media part such as {@code image1.png}; the address of a linked one;
   *     {@code null} when it has none
   * @param bytes size of the media part, 0 for a linked or missing one
   * @param linked whether it is loaded from outside the file
   */
  record Picture(@Nullable String media, long bytes, boolean linked) implements ShapeContent {}
}
