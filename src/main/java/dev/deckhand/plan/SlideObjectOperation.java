package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on tables, pictures and charts of slides. */
public sealed interface SlideObjectOperation extends DeckOperation {

  /**
   * Adds a table in the deck's table style; its first row is the header. Operations after it name
   * it {@code @N}.
   *
   * @param at the room it has; its letters shrink to 10 points where it would need more
   * @param rows texts as they are to be read; columns of numbers stand to the right
   */
  record AddTable(String id, String slide, ShapeBox at, List<List<@Nullable ProposedValue>> rows)
      implements SlideObjectOperation {
    public AddTable {
      rows = ValueRows.copy(rows);
    }
  }

  /**
   * Writes texts into cells of a table and keeps their formatting; {@code null} leaves a cell as it
   * is, {@code ""} empties it.
   *
   * @param row of the first value, counted from 1
   * @param column of the first value, counted from 1
   */
  record WriteTableCells(
      String id,
      String slide,
      String shape,
      Integer row,
      Integer column,
      List<List<@Nullable ProposedValue>> values)
      implements SlideObjectOperation {
    public WriteTableCells {
      values = ValueRows.copy(values);
    }
  }

  /**
   * Adds a picture, as large as its place allows without being stretched.
   *
   * @param asset the name of a picture in the deck, such as {@code image1.png}, or a PNG, JPEG or
   *     GIF written as {@code data:image/png;base64,…}; addresses are not fetched
   * @param altText what it shows, for people who cannot see it
   */
  record AddPicture(String id, String slide, ShapeBox at, String asset, String altText)
      implements SlideObjectOperation {}

  /**
   * Adds a chart with the workbook that "edit data" opens. Operations after it name it {@code @N}.
   *
   * @param categories labels along the axis: texts, numbers or dates; for scatter charts the x
   *     values
   * @param numberFormat how the values of the first axis are written, such as {@code 0%}; guessed
   *     when left out
   */
  record AddChart(
      String id,
      String slide,
      ShapeBox at,
      ChartType type,
      @Nullable String title,
      List<@Nullable ProposedValue> categories,
      List<SlideSeries> series,
      @Nullable AxisTitles axisTitles,
      @Nullable String numberFormat)
      implements SlideObjectOperation {
    public AddChart {
      categories = ValueRows.row(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * Gives a chart other data and keeps its look; the workbook behind it follows. Series are matched
   * by their order; further ones look like the last, superfluous ones go.
   *
   * @param categories labels along the axis; for scatter charts the x values
   */
  record UpdateChart(
      String id,
      String slide,
      String shape,
      List<@Nullable ProposedValue> categories,
      List<SlideSeries> series)
      implements SlideObjectOperation {
    public UpdateChart {
      categories = ValueRows.row(categories);
      series = List.copyOf(series);
    }
  }
}
