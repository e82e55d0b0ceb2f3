package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookDetails.ExternalBook;
import dev.deckhand.document.WorkbookDetails.LinkKind;
import dev.deckhand.document.WorkbookDetails.OtherSheet;
import dev.deckhand.document.WorkbookDetails.SheetKind;
import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.beside.Capped;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a workbook has beside its worksheets and names. */
final class WorkbookDetailsReader {
  private final SideParts parts;
  private final WorkbookParts workbook;
  private final int embedded;
  private final ChartOutlines charts;

  /**
   * @param embedded how many objects are embedded in the worksheets
   */
  WorkbookDetailsReader(SideParts parts, WorkbookParts workbook, int embedded) {
    this.parts = parts;
    this.charts = new ChartOutlines(parts);
    this.workbook = workbook;
    this.embedded = embedded;
  }

  WorkbookDetails read(Connections connections) {
    XmlNode root = workbook.root();
    List<OtherSheet> others = otherSheets();
    return new WorkbookDetails(
        root.child("workbookProtection").map(p -> p.flag("lockStructure")).orElse(false),
        root.child("fileSharing").map(p -> p.flag("readOnlyRecommended")).orElse(false),
        externalBooks(),
        parts.kept(connections.list(), "The workbook", "connections"),
        others,
        new CarriedParts(parts, workbook, embedded).list(others, connections));
  }

  private List<OtherSheet> otherSheets() {
    List<Relationship> targets = parts.relationships(workbook.partName());
    return workbook.tabs().stream()
        .filter(tab -> !tab.worksheet())
        .map(tab -> other(tab, kind(tab, targets)))
        .toList();
  }

  private OtherSheet other(SheetPart tab, SheetKind kind) {
    List<Chart> drawn =
        kind == SheetKind.CHART
            ? parts.targets(tab.part(), "drawing").stream()
                .flatMap(d -> parts.tree(d).stream().flatMap(root -> charts.of(d, root).stream()))
                .limit(Capped.LIMIT)
                .toList()
            : List.of();
    return new OtherSheet(tab.name(), kind, tab.visibility(), drawn);
  }

  private static SheetKind kind(SheetPart tab, List<Relationship> targets) {
    String id = tab.entry().relationshipId();
    for (Relationship relationship : targets) {
      if (relationship.id().equals(id)) {
        if (relationship.hasType("chartsheet")) {
          return SheetKind.CHART;
        }
        if (relationship.hasType("dialogsheet")) {
          return SheetKind.DIALOG;
        }
        boolean macros =
            relationship.hasType("xlMacrosheet") || relationship.hasType("xlIntlMacrosheet");
        return macros ? SheetKind.MACRO : SheetKind.UNKNOWN;
      }
    }
    return SheetKind.UNKNOWN;
  }

  private List<ExternalBook> externalBooks() {
    Capped<ExternalBook> books = new Capped<>();
    for (String part : parts.targets(workbook.partName(), "externalLink")) {
      parts.tree(part).ifPresent(root -> books.add(book(part, root)));
    }
    return parts.kept(books, "The workbook", "links to other files");
  }

  private ExternalBook book(String part, XmlNode root) {
    for (XmlNode link : root.children()) {
      String target = target(part, link.relationshipId());
      switch (link.name()) {
        case "externalBook" -> {
          List<String> sheets =
              link.list("sheetNames").stream()
                  .limit(Capped.LIMIT)
                  .map(s -> s.value("val", ""))
                  .toList();
          return new ExternalBook(LinkKind.WORKBOOK, target, sheets);
        }
        case "ddeLink" -> {
          String topic = link.value("ddeService", "") + "|" + link.value("ddeTopic", "");
          return new ExternalBook(LinkKind.PROGRAM, Shortened.text(topic), List.of());
        }
        case "oleLink" -> {
          return new ExternalBook(LinkKind.OBJECT, target, List.of());
        }
        default -> {}
      }
    }
    return new ExternalBook(LinkKind.UNKNOWN, "", List.of());
  }

  private String target(String part, @Nullable String id) {
    return parts.relationships(part).stream()
        .filter(r -> r.id().equals(id))
        .map(r -> Shortened.text(r.target()))
        .findFirst()
        .orElse("");
  }
}
