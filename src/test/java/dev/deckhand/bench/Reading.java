package dev.deckhand.bench;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Outline and cells of a workbook nobody has read before, beside the bare pass over its XML.
 *
 * @param heapMegabytes what both have to make do with
 * @param poi whether POI's model competes, too
 */
record Reading(BigWorkbook workbook, int heapMegabytes, boolean poi) implements Scenario {
  @Override
  public String name() {
    return "read " + workbook + (poi ? ", POI's model too" : "");
  }

  @Override
  public int warmUps() {
    return workbook.rows() > 10_000 ? 4 : 20;
  }

  @Override
  public List<Contender> contenders() throws IOException {
    byte[] content = workbook.content();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("bare StAX pass (Aalto)", () -> BarePass.events(content)));
    contenders.add(new Contender("Deckhand, outline", () -> fresh().outline(unread(content))));
    contenders.add(new Contender("Deckhand, cells", () -> fresh().workbook(unread(content))));
    if (poi) {
      contenders.add(new Contender("POI, XSSFWorkbook", () -> poi(content)));
    }
    return contenders;
  }

  /** An engine that holds nothing of an earlier run, whose cells would take up the heap. */
  private static DocumentEngine fresh() {
    return new OoxmlEngine();
  }

  /** The engine remembers files by their array. */
  private static OfficeFile unread(byte[] content) {
    return new OfficeFile("big.xlsx", DocumentFormat.XLSX, content.clone());
  }

  private static Object poi(byte[] content) throws IOException {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      return opened.getNumberOfSheets();
    }
  }
}
