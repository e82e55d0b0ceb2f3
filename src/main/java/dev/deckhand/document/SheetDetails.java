package dev.deckhand.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet has beside its cells. Lists are bounded; a notice of the outline says what was
 * cut. Component names are part of the HTTP contract.
 *
 * @param conditionalFormats rules that colour cells, in the order the part has them
 * @param validations rules for what may be typed
 * @param comments notes and threads
 * @param hyperlinks links of cells
 * @param objects what floats over the cells, charts excepted
 * @param protection what a protected sheet still allows; {@code null} when it is not protected
 * @param filters filters of the sheet and of its tables
 * @param printArea what is printed, or {@code null} for all
 * @param printTitles rows and columns repeated on every page, or {@code null}
 * @param hiddenRows runs of hidden rows, as in {@code 4:9}
 * @param hiddenColumns runs of hidden columns, as in {@code C:D}
 * @param groups rows and columns that fold together
 * @param queries tables that are filled from a connection
 */
public record SheetDetails(
    List<ConditionalFormat> conditionalFormats,
    List<Validation> validations,
    List<Comment> comments,
    List<Hyperlink> hyperlinks,
    List<PlacedObject> objects,
    @Nullable Protection protection,
    List<Filter> filters,
    @Nullable String printArea,
    @Nullable String printTitles,
    List<String> hiddenRows,
    List<String> hiddenColumns,
    List<Group> groups,
    List<Query> queries) {

  /** A worksheet with nothing but cells. */
  public static final SheetDetails NONE =
      new SheetDetails(
          List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null,
          List.of(), List.of(), List.of(), List.of());

  public SheetDetails {
    conditionalFormats = List.copyOf(conditionalFormats);
    validations = List.copyOf(validations);
    comments = List.copyOf(comments);
    hyperlinks = List.copyOf(hyperlinks);
    objects = List.copyOf(objects);
    filters = List.copyOf(filters);
    hiddenRows = List.copyOf(hiddenRows);
    hiddenColumns = List.copyOf(hiddenColumns);
    groups = List.copyOf(groups);
    queries = List.copyOf(queries);
  }

  /**
   * A conditional format.
   *
   * @param ranges A1 areas with spaces between them
   * @param type the rule's type as the format names it, such as {@code cellIs}
   * @param rule the rule in words
   */
  public record ConditionalFormat(String ranges, String type, String rule) {}

  /**
   * A data validation.
   *
   * @param ranges A1 areas with spaces between them
   * @param type the rule's type as the format names it, such as {@code list}
   * @param rule what may be typed, in words
   */
  public record Validation(String ranges, String type, String rule) {}

  /**
   * A note, or the first comment of a thread.
   *
   * @param cell the cell it belongs to
   * @param text its text, cut when long
   * @param threaded whether it can be answered
   * @param replies number of answers
   * @param resolved whether the thread is marked as resolved
   */
  public record Comment(
      String cell, String author, String text, boolean threaded, int replies, boolean resolved) {}

  /**
   * A link of one or several cells.
   *
   * @param target a place in the workbook, an address or a file
   * @param external whether it leads out of the workbook
   * @param host the host an address names, or {@code null}
   */
  public record Hyperlink(String range, String target, boolean external, @Nullable String host) {}

  /**
   * Something that floats over the cells, or sparklines in them.
   *
   * @param name its name, or {@code null}
   * @param place the cells it covers, as far as the file says; {@code null} when it does not
   * @param hidden whether it is not shown
   * @param uses the cells, tables or fields it works with, in words; {@code null} where it has none
   */
  public record PlacedObject(
      ObjectKind kind,
      @Nullable String name,
      @Nullable String place,
      boolean hidden,
      @Nullable String uses) {

    /** An object that only lies there. */
    public static PlacedObject of(
        ObjectKind kind, @Nullable String name, @Nullable String place, boolean hidden) {
      return new PlacedObject(kind, name, place, hidden, null);
    }
  }

  /** What an object is. */
  public enum ObjectKind {
    PICTURE,
    SHAPE,
    CONNECTOR,
    GROUP,
    DIAGRAM,
    INK,
    CONTROL,
    EMBEDDED_OBJECT,
    SLICER,
    TIMELINE,
    SPARKLINES,
    OTHER
  }

  /**
   * The protection of a worksheet.
   *
   * @param password whether taking it off needs one
   * @param allowed what may be done all the same, in words
   */
  public record Protection(boolean password, List<String> allowed) {
    public Protection {
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * An automatic filter.
   *
   * @param table the table it belongs to, or {@code null} for the sheet's own
   * @param criteria in words, one for each column that filters
   */
  public record Filter(String range, @Nullable String table, List<String> criteria) {
    public Filter {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * Rows or columns that fold together.
   *
   * @param range as in {@code 4:9} or {@code C:D}
   * @param level 1 is the outermost
   * @param collapsed whether they are folded away
   */
  public record Group(String range, int level, boolean collapsed) {}

  /**
   * A range filled from a connection.
   *
   * @param connection the connection's name, or {@code null} when the file does not say
   */
  public record Query(String name, @Nullable String connection) {}
}
