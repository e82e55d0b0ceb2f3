package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is carried along and refers to cells follows them: in every place of the package that names
 * cells, when rows are inserted above, and when the worksheet gets another name.
 */
class CarriedReferencesTest {
  private static final String INSERT =
      "{\"op\":\"insertRows\",\"sheet\":\"Sheet1\",\"at\":3,\"count\":2}";
  private static final String RENAME =
      "{\"op\":\"renameSheet\",\"sheet\":\"Sheet1\",\"name\":\"New name\"}";

  private final DocumentEngine engine = new OoxmlEngine();

  private static Map<String, Carried> all() {
    Map<String, Carried> all = new LinkedHashMap<>(CarriedInSheets.all());
    all.putAll(CarriedInParts.all());
    return all;
  }

  @TestFactory
  Stream<DynamicTest> followsInsertedRows() {
    return each(INSERT, "Sheet1");
  }

  @TestFactory
  Stream<DynamicTest> followsARenamedSheet() {
    return each(RENAME, "New name");
  }

  private Stream<DynamicTest> each(String operation, String sheet) {
    return all().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      OfficeFile after = edit(file(e.getValue()), operation);
                      String expected = written(e.getValue().xml(), sheet);
                      if (operation.equals(INSERT)) {
                        expected = shifted(expected);
                      }
                      assertThat(Packages.text(after, name(e.getValue())).replace("%20", " "))
                          .contains(expected);
                    }));
  }

  /** Rows 5 and 6 are rows 7 and 8 now; texts that users wrote stay. */
  private static String shifted(String xml) {
    return xml.replaceAll("(?<=[\"'>:! (,]|\\$)(\\$?[A-D]\\$?|\\$)5(?=[\":& <),])", "$17")
        .replaceAll("(?<=[\"'>:! (,]|\\$)(\\$?[A-D]\\$?|\\$)6(?=[\":& <),])", "$18")
        .replace("see B8", "see B6");
  }

  private static String written(String xml, String sheet) {
    String quoted = sheet.equals("Sheet1") ? sheet : "'" + sheet + "'";
    return xml.replace("\"@\"", "\"" + sheet + "\"").replace("@", quoted + "!");
  }

  private static String name(Carried carried) {
    return switch (carried.part()) {
      case "sheet" -> "/xl/worksheets/sheet1.xml";
      case "workbook" -> "/xl/workbook.xml";
      default -> "/xl/" + carried.part();
    };
  }

  private static OfficeFile file(Carried carried) {
    String xml = written(carried.xml(), "Sheet1");
    Map<String, String> more = new LinkedHashMap<>();
    more.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"urn:r\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\""
                .formatted(Packages.MAIN)
            + " r:id=\"rId1\"/></sheets>%s</workbook>"
                .formatted(carried.part().equals("workbook") ? xml : ""));
    if (carried.owner().equals("sheet")) {
      more.put(
          "xl/worksheets/_rels/sheet1.xml.rels",
          Packages.relationships(
              carried.kind(), "../" + carried.part().replace("_rels/", "").replace(".rels", "")));
      more.put("xl/drawings/d.xml", "<xdr:wsDr xmlns:xdr=\"urn:d\"/>");
    } else if (carried.owner().equals("workbook")) {
      more.put(
          "xl/_rels/workbook.xml.rels",
          Packages.relationships(
              "worksheet", "worksheets/sheet1.xml", carried.kind(), carried.part()));
    }
    if (!carried.owner().isEmpty()) {
      more.put("xl/" + carried.part(), xml);
    }
    String sheet =
        "<worksheet xmlns=\"%s\" xmlns:r=\"urn:r\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                .formatted(Packages.MAIN)
            + "</row></sheetData>%s</worksheet>"
                .formatted(carried.part().equals("sheet") ? xml : "");
    return Packages.workbook(sheet, more);
  }

  private OfficeFile edit(OfficeFile file, String operation) {
    String json = "{\"summary\":\"x\",\"operations\":[" + operation + "]}";
    if (PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read
        && engine.bind(file, read.plan()) instanceof Binding.Bound bound) {
      return engine.edit(file, bound.plan()).file();
    }
    throw new AssertionError(json);
  }
}
