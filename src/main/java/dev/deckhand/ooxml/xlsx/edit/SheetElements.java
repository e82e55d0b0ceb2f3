package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a worksheet part beside its rows, and where new ones go (ECMA-376 part 1,
 * 18.3.1.99). Pending cell changes have to be flushed before; {@link #write} writes these.
 */
final class SheetElements {
  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final WorkbookDraft draft;
  private final String part;
  private final Splices splices;
  private final List<Child> children = new ArrayList<>();
  private String prefix = "";
  private @Nullable XmlNode root;
  private int end;

  /** A child of the root; rows are not read. One in a compatibility wrapper is not plain. */
  private record Child(String name, int start, int end, boolean plain, @Nullable XmlNode node) {
    int rank() {
      int rank = ORDER.indexOf(name);
      return rank < 0 ? ORDER.size() : rank;
    }
  }

  SheetElements(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
    byte[] xml = draft.utf8(part);
    this.splices = new Splices(xml);
    read(new XmlScanner(part, xml));
  }

  static SheetElements of(WorkbookDraft draft, String sheet) {
    return new SheetElements(draft, draft.workbook().worksheet(sheet).orElseThrow().part());
  }

  private void read(XmlScanner scanner) {
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START && scanner.depth() == 1) {
        prefix = scanner.prefix();
        root = XmlNode.startOf(scanner);
      } else if (event == XmlScanner.Event.START) {
        children.add(child(scanner));
      } else if (event == XmlScanner.Event.END) {
        end = scanner.start();
      }
      event = scanner.next();
    }
  }

  private static Child child(XmlScanner scanner) {
    String name = scanner.name();
    int start = scanner.start();
    boolean plain = scanner.depth() == 2;
    if (name.equals("sheetData")) {
      scanner.skip();
      return new Child(name, start, scanner.end(), plain, null);
    }
    XmlNode node = XmlNode.read(scanner);
    return new Child(name, start, node.end(), plain, node);
  }

  /** The prefix of the worksheet's elements with its colon, or an empty string. */
  String prefix() {
    return prefix;
  }

  /** The start tag of the part. */
  XmlNode root() {
    return Objects.requireNonNull(root);
  }

  /** Declares the part's namespace on elements that are added without its prefix. */
  String declaration() {
    return prefix.isEmpty() ? "" : " xmlns=\"" + Namespaces.main(root()) + "\"";
  }

  Splices splices() {
    return splices;
  }

  /** The elements of a name, in order. */
  List<XmlNode> all(String name) {
    List<XmlNode> found = new ArrayList<>();
    for (Child child : children) {
      if (child.name.equals(name) && child.node != null) {
        found.add(child.node);
      }
    }
    return found;
  }

  Optional<XmlNode> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Adds an element where the schema wants it, behind others of its name. */
  void add(String name, String xml) {
    int rank = ORDER.indexOf(name);
    Child before = null;
    Child behind = null;
    for (Child child : children) {
      if (child.rank() <= rank) {
        before = child;
      } else if (behind == null) {
        behind = child;
      }
    }
    splices.insert(place(before, behind), xml);
  }

  private int place(@Nullable Child before, @Nullable Child behind) {
    if (behind != null && behind.plain) {
      return behind.start;
    }
    return before != null && before.plain ? before.end : end;
  }

  /**
   * Writes changes that say nothing about cells: the worksheet is not read again, and cell changes
   * may be pending.
   */
  void writeBeside() {
    draft.parts().put(part, splices.apply());
  }

  /** Writes the changes into the part. */
  void write() {
    byte[] changed = splices.apply();
    if (changed != splices.base()) {
      draft.parts().put(part, changed);
      draft.changed(part);
      draft.reload();
    }
  }
}
