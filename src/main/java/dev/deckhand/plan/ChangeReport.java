package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes, the same for preview and apply. Component names are part of the HTTP
 * contract.
 *
 * @param cells changed cells, edited ones first, in reading order within a cause
 * @param structure worksheets and slides as a whole: added, renamed, deleted
 * @param objects tables, charts, names and the like that followed
 * @param slides slides that come, go or change
 * @param shapes changed properties of shapes
 * @param notEvaluated formulas whose result could not be computed; Excel will when it opens the
 *     file
 * @param counts totals, also where lists are cut
 * @param truncated whether a list was cut at its limit
 */
public record ChangeReport(
    List<CellChange> cells,
    List<StructureChange> structure,
    List<ObjectChange> objects,
    List<SlideChange> slides,
    List<ShapeChange> shapes,
    List<NotEvaluated> notEvaluated,
    Counts counts,
    boolean truncated) {

  public ChangeReport {
    cells = List.copyOf(cells);
    structure = List.copyOf(structure);
    objects = List.copyOf(objects);
    slides = List.copyOf(slides);
    shapes = List.copyOf(shapes);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** The report of a plan that changes nothing. */
  public static final ChangeReport NOTHING =
      new ChangeReport(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Counts(0, 0, 0, 0, List.of()),
          false);

  /** A cell whose content or format differs. */
  public record CellChange(String anchor, CellState before, CellState after, Cause cause) {}

  /** Why a cell changed. */
  public enum Cause {
    EDITED,
    RECALCULATED
  }

  /**
   * A cell at one time.
   *
   * @param value number, text, boolean, error code, or {@code null} for empty
   * @param text what the cell shows
   * @param formula without the equals sign
   * @param format what the format is, in words, where it changed
   */
  public record CellState(
      @Nullable Object value, String text, @Nullable String formula, @Nullable String format) {}

  /**
   * A worksheet, name or other part of the structure.
   *
   * @param kind {@code sheet}, {@code name} …
   * @param what for example {@code added}, {@code renamed}
   * @param detail for example {@code Sales → Orders}
   */
  public record StructureChange(String kind, String what, @Nullable String detail) {}

  /** An object that changed or followed, such as a table or a chart. */
  public record ObjectChange(String kind, String anchor, String change) {}

  /**
   * A slide.
   *
   * @param change {@code added}, {@code deleted}, {@code moved}, {@code hidden}, {@code shown} or
   *     {@code changed}
   * @param number its number after the edit; for a deleted slide the number before
   * @param from the number before of a moved slide; all slides that are not moved, added or deleted
   *     keep their order
   */
  public record SlideChange(
      String change, int number, @Nullable String title, @Nullable Integer from) {
    public SlideChange(String change, int number, @Nullable String title) {
      this(change, number, title, null);
    }
  }

  /**
   * A property of a shape.
   *
   * @param slide number of its slide after the edit
   * @param shape {@code #id name}
   * @param property {@code text}, {@code notes} …
   */
  public record ShapeChange(
      int slide, String shape, String property, @Nullable String before, @Nullable String after) {}

  /** A formula whose result could not be computed, and why. */
  public record NotEvaluated(String anchor, String formula, String reason) {}

  /**
   * Totals.
   *
   * @param partsChanged names of the package parts that differ, added or removed ones included
   */
  public record Counts(
      long cellsEdited, long cellsRecalculated, int slides, int shapes, List<String> partsChanged) {
    public Counts {
      partsChanged = List.copyOf(partsChanged);
    }
  }
}
