package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What Deckhand never edits is carried through edits elsewhere: the same bytes under the same name
 * and content type, held by the same relationships.
 */
class CarriedPartsTest {
  /** Kinds of parts the corpus has files with. */
  private static final Map<String, Pattern> KINDS = kinds();

  private final DocumentEngine engine = new OoxmlEngine();

  private static Map<String, Pattern> kinds() {
    Map<String, Pattern> kinds = new LinkedHashMap<>();
    kinds.put("macros", Pattern.compile("vbaProject\\.bin$"));
    kinds.put("signatures", Pattern.compile("/_xmlsignatures/"));
    kinds.put("custom XML", Pattern.compile("^/customXml/"));
    kinds.put("connections", Pattern.compile("/connections\\.xml$"));
    kinds.put("threaded comments", Pattern.compile("/threadedComments/"));
    kinds.put("persons", Pattern.compile("/persons/"));
    kinds.put("slicers", Pattern.compile("/slicers/"));
    kinds.put("slicer caches", Pattern.compile("/slicerCaches/"));
    kinds.put("form controls", Pattern.compile("/ctrlProps/"));
    kinds.put("ActiveX", Pattern.compile("/activeX/"));
    kinds.put("media", Pattern.compile("/media/"));
    kinds.put("embedded files", Pattern.compile("/embeddings/"));
    kinds.put("data models", Pattern.compile("/model/"));
    kinds.put("rich values", Pattern.compile("/richData/"));
    kinds.put("web extensions", Pattern.compile("/webextensions/"));
    kinds.put("printer settings", Pattern.compile("/printerSettings/"));
    kinds.put("diagrams", Pattern.compile("/diagrams/"));
    kinds.put("old drawings", Pattern.compile("\\.vml$"));
    kinds.put("other sheets", Pattern.compile("/(chart|dialog|macro)sheets/"));
    kinds.put("other properties", Pattern.compile("/customProperty|/docProps/(custom|thumbnail)"));
    return kinds;
  }

  @Test
  void editsElsewhereKeepThem() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path path : Corpus.files("office/xlsx")) {
      String name = path.getFileName().toString();
      if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
        OfficeFile file =
            new OfficeFile(
                name,
                name.endsWith("m") ? DocumentFormat.XLSM : DocumentFormat.XLSX,
                Files.readAllBytes(path));
        for (String operation : operations(file)) {
          check(file, edit(file, operation), seen);
        }
      }
    }
    assertThat(seen).isEqualTo(new TreeSet<>(KINDS.keySet()));
  }

  /** A value below all others, and a worksheet more. */
  private List<String> operations(OfficeFile file) {
    List<String> operations = new ArrayList<>();
    SheetSnapshot sheet = engine.workbook(file).sheets().getLast();
    int row = sheet.usedArea().map(a -> a.lastRow() + 5).orElse(5);
    String cell = SheetRange.of(sheet.name(), new CellAddress(row, 1)).toString();
    operations.add(
        "{\"op\":\"writeCells\",\"range\":%s,\"values\":[[4711]]}".formatted(quoted(cell)));
    operations.add("{\"op\":\"addSheet\",\"name\":\"One more\"}");
    return operations;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private OfficeFile edit(OfficeFile file, String operation) {
    String json = "{\"summary\":\"x\",\"operations\":[" + operation + "]}";
    if (PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read
        && engine.bind(file, read.plan()) instanceof Binding.Bound bound) {
      return engine.edit(file, bound.plan()).file();
    }
    return file;
  }

  private static void check(OfficeFile before, OfficeFile after, Set<String> seen) {
    if (before.content() == after.content()) {
      return;
    }
    OpcPackage old = OpcPackage.open(before.content());
    OpcPackage now = OpcPackage.open(after.content());
    for (String part : Packages.parts(before.content()).keySet()) {
      List<String> kinds =
          KINDS.entrySet().stream()
              .filter(k -> k.getValue().matcher(part).find())
              .map(Map.Entry::getKey)
              .toList();
      if (!kinds.isEmpty()) {
        seen.addAll(kinds);
        String what = before.name() + part;
        assertThat(now.part(part)).as(what).isEqualTo(old.part(part));
        if (old.has(part) && !part.endsWith(".rels")) {
          assertThat(now.contentType(part)).as(what).isEqualTo(old.contentType(part));
        }
      }
      assertThat(kept(now, part)).as(part).containsAll(kept(old, part));
    }
    assertThat(kept(now, "/")).containsAll(kept(old, "/"));
  }

  /** The relationships of a part, but those to the chain of calculation, which Excel makes anew. */
  private static List<Relationship> kept(OpcPackage opc, String part) {
    return opc.relationships(part).stream().filter(r -> !r.hasType("calcChain")).toList();
  }
}
