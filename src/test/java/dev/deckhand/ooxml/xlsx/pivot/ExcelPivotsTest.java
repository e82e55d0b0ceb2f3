package dev.deckhand.ooxml.xlsx.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.WorkbookEngine;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Pivot tables made by Excel, made again from their caches: the same cells, the same markup. */
class ExcelPivotsTest {
  private static final List<String> FILES =
      List.of(
          "calamine__pivots.xlsx",
          "fastexcel__pivot_table_named_range.xlsx",
          "xlsx-populate__out.xlsx",
          "aspose-cells__sampleRenderingSlicer.xlsx");

  /** One pivot table and the worksheet it is on. */
  private record Found(String name, ExcelPivot pivot, SheetSnapshot sheet) {}

  private static List<Found> plain() throws IOException {
    List<Found> found = new ArrayList<>();
    Path folder = Corpus.folder("office/xlsx");
    for (String file : FILES) {
      byte[] content = Files.readAllBytes(folder.resolve(file));
      OpcEdit parts = OpcPackage.open(content).edit();
      WorkbookSnapshot workbook =
          new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC())
              .workbook(new OfficeFile(file, DocumentFormat.XLSX, content));
      for (SheetPart sheet : WorkbookParts.open(PartSource.of(parts)).worksheets()) {
        for (String table : targets(parts, sheet.part(), "pivotTable")) {
          String cache = targets(parts, table, "pivotCacheDefinition").getFirst();
          Optional<String> records =
              targets(parts, cache, "pivotCacheRecords").stream().findFirst();
          ExcelPivot pivot =
              new ExcelPivot(
                  node(parts, table), node(parts, cache), node(parts, records.orElseThrow()));
          if (pivot.isPlain()) {
            String name = file + " " + pivot.table().value("name", "");
            found.add(new Found(name, pivot, workbook.sheet(sheet.name()).orElseThrow()));
          }
        }
      }
    }
    return found;
  }

  private static List<String> targets(OpcEdit parts, String part, String kind) {
    return parts.relationships(part).stream()
        .filter(r -> r.hasType(kind))
        .map(Relationship::partName)
        .toList();
  }

  private static XmlNode node(OpcEdit parts, String part) {
    return XmlNode.parse(part, parts.part(part));
  }

  @Test
  void cellsAreThoseExcelWrote() throws IOException {
    List<Found> all = plain();
    assertThat(all).hasSize(6);
    SoftAssertions softly = new SoftAssertions();
    for (Found found : all) {
      PivotTotals totals = new PivotTotals(found.pivot().description());
      PivotShape shape = PivotShape.of(totals, found.pivot().first());
      for (PivotCell cell : PivotCells.of(totals, shape)) {
        boolean filter = !shape.table().contains(cell.address());
        if (!filter || found.pivot().isUnfiltered()) {
          CellValue excel = found.sheet().value(cell.address().row(), cell.address().column());
          softly
              .assertThat(plain(cell.value()))
              .as("%s %s", found.name(), cell.address())
              .isEqualTo(plain(excel));
        }
      }
    }
    softly.assertAll();
  }

  /** Numbers at 14 digits: sums depend on the order of adding in the last ones. */
  private static String plain(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "";
      case CellValue.Text t -> t.value();
      case CellValue.Number n -> "%.13e".formatted(n.value());
      case CellValue.Bool b -> String.valueOf(b.value());
      case CellValue.Error e -> e.error().code();
    };
  }

  @Test
  void markupIsThatOfExcel() throws IOException {
    List<Found> whole = plain().stream().filter(f -> f.pivot().isWhole()).toList();
    assertThat(whole).hasSize(4);
    for (Found found : whole) {
      PivotTotals totals = new PivotTotals(found.pivot().description());
      PivotShape shape = PivotShape.of(totals, found.pivot().first());
      String xml = PivotXml.of(totals, shape, "urn:x", "P", 1, code -> 0);
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      XmlNode ours = XmlNode.parse("ours", bytes);
      XmlNode theirs = found.pivot().table();
      assertThat(ours.attributes().stream().map(XmlNode.Attribute::name))
          .as(found.name())
          .isSubsetOf(
              java.util.stream.Stream.concat(
                      java.util.stream.Stream.of("xmlns"),
                      theirs.attributes().stream().map(XmlNode.Attribute::name))
                  .toList());
      for (String part :
          List.of("location", "rowFields", "rowItems", "colFields", "colItems", "pageFields")) {
        assertThat(text(ours.child(part)))
            .as("%s %s", found.name(), part)
            .isEqualTo(text(theirs.child(part)));
      }
      List<String> order = ours.children().stream().map(XmlNode::name).toList();
      assertThat(theirs.children().stream().map(XmlNode::name).filter(order::contains))
          .containsExactlyElementsOf(order);
    }
  }

  /** An element and all below it, attributes in the order they are written. */
  private static String text(Optional<XmlNode> node) {
    StringBuilder out = new StringBuilder();
    node.ifPresent(n -> text(out, n));
    return out.toString();
  }

  private static void text(StringBuilder out, XmlNode node) {
    out.append('<').append(node.name());
    node.attributes().forEach(a -> out.append(' ').append(a.name()).append('=').append(a.value()));
    out.append('>');
    node.children().forEach(child -> text(out, child));
    out.append("</>");
  }

  @Test
  void whatFieldsHoldIsSummedUpAsExcelDoes() throws IOException {
    for (Found found : plain()) {
      for (int field = 0; field < found.pivot().sourceFields().size(); field++) {
        XmlNode theirs = found.pivot().sourceFields().get(field);
        List<SourceCell> cells = found.pivot().description().column(field).cells();
        // Excel's limits of dates and numbers together are no dates (18.10.1.90)
        if (found.pivot().isUnfiltered() && !theirs.value("name", "").equals("Misc")) {
          XmlNode items = theirs.child("sharedItems").orElseThrow();
          StringBuilder expected = new StringBuilder();
          items.attributes().stream()
              .filter(a -> !a.name().equals("count"))
              .forEach(a -> expected.append(" %s=\"%s\"".formatted(a.name(), number(a.value()))));
          assertThat(new CacheValues(false).summary(cells))
              .as("%s %s", found.name(), theirs.value("name"))
              .isEqualTo(expected.toString());
        }
      }
    }
  }

  private static String number(String value) {
    Matcher digits = Pattern.compile("-?\\d+\\.\\d{10,}").matcher(value);
    return digits.matches() ? CacheValues.number(Double.parseDouble(value)) : value;
  }

  @Test
  void itemsAreInTheOrderOfExcel() throws IOException {
    int compared = 0;
    for (Found found : plain()) {
      PivotDescription description = found.pivot().description();
      List<XmlNode> fields = found.pivot().table().list("pivotFields");
      for (int field = 0; field < description.source().size(); field++) {
        List<XmlNode> shared =
            found.pivot().sourceFields().get(field).child("sharedItems").orElseThrow().children();
        List<String> theirs =
            fields.get(field).child("items").map(XmlNode::children).orElse(List.of()).stream()
                .filter(i -> i.value("t") == null)
                .map(i -> shared.get(i.integer("x", 0)).value("v", ""))
                .toList();
        if (found.pivot().isUnfiltered() && !theirs.isEmpty()) {
          PivotItems items = new PivotItems(description.column(field));
          List<String> ours = new ArrayList<>();
          for (int position = 0; position < items.size(); position++) {
            StringBuilder xml = new StringBuilder();
            new CacheValues(false).write(xml, items.at(position));
            ours.add(
                XmlNode.parse("item", xml.toString().getBytes(StandardCharsets.UTF_8))
                    .value("v", ""));
          }
          assertThat(ours.stream().map(ExcelPivotsTest::number))
              .as("%s field %d", found.name(), field)
              .containsExactlyElementsOf(theirs.stream().map(ExcelPivotsTest::number).toList());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(5);
  }
}
