package dev.deckhand.document;

import dev.deckhand.document.WorkbookOutline.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook has beside its worksheets and names. Component names are part of the HTTP
 * contract.
 *
 * @param structureProtected whether sheets may not be added, removed, renamed or moved
 * @param readOnlyRecommended whether Excel proposes to open it read-only
 * @param externalBooks what links to other files lead to
 * @param connections where data comes from; credentials and commands are never among it
 * @param otherSheets tabs that are no worksheets
 * @param carried what is kept as it is and never edited
 */
public record WorkbookDetails(
    boolean structureProtected,
    boolean readOnlyRecommended,
    List<ExternalBook> externalBooks,
    List<Connection> connections,
    List<OtherSheet> otherSheets,
    List<Carried> carried) {

  /** A workbook with nothing but worksheets. */
  public static final WorkbookDetails NONE =
      new WorkbookDetails(false, false, List.of(), List.of(), List.of(), List.of());

  public WorkbookDetails {
    externalBooks = List.copyOf(externalBooks);
    connections = List.copyOf(connections);
    otherSheets = List.copyOf(otherSheets);
    carried = List.copyOf(carried);
  }

  /**
   * A link to something outside.
   *
   * @param target as stored: a path, an address, or a program and its topic
   * @param sheets the sheets of a linked workbook
   */
  public record ExternalBook(LinkKind kind, String target, List<String> sheets) {
    public ExternalBook {
      sheets = List.copyOf(sheets);
    }
  }

  /** What a link to something outside leads to. */
  public enum LinkKind {
    WORKBOOK,
    PROGRAM,
    OBJECT,
    UNKNOWN
  }

  /**
   * A connection.
   *
   * @param kind in words, such as {@code OLE DB}
   * @param host the host of a web query, or {@code null}
   * @param refreshOnOpen whether it is asked when the workbook is opened
   */
  public record Connection(
      String name, String kind, @Nullable String host, boolean refreshOnOpen) {}

  /**
   * A tab that is no worksheet.
   *
   * @param charts what a chart sheet draws
   */
  public record OtherSheet(
      String name, SheetKind kind, SheetVisibility visibility, List<Chart> charts) {
    public OtherSheet {
      charts = List.copyOf(charts);
    }
  }

  /** What a tab is that is no worksheet. */
  public enum SheetKind {
    CHART,
    DIALOG,
    MACRO,
    UNKNOWN
  }

  /** Things of a kind that are kept as they are. */
  public record Carried(CarriedKind kind, int count) {}

  /** Kinds of things that are kept as they are. */
  public enum CarriedKind {
    VBA_PROJECT,
    MACRO_SHEET,
    CUSTOM_XML,
    SIGNATURE,
    EMBEDDED_OBJECT,
    ACTIVE_X,
    DATA_MODEL,
    POWER_QUERY,
    SLICER_CACHE,
    TIMELINE_CACHE,
    RICH_VALUES,
    WEB_EXTENSION
  }
}
