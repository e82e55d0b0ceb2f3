package dev.deckhand.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The three cells through POI's document model, which holds the whole workbook. */
final class PoiSmallEdit implements Scenario {
  @Override
  public String name() {
    return "three cells of 100,000 x 20, POI's model";
  }

  @Override
  public int heapMegabytes() {
    return 6_000;
  }

  @Override
  public int warmUps() {
    return 1;
  }

  @Override
  public int runs() {
    return 1;
  }

  @Override
  public List<Contender> contenders() throws IOException {
    byte[] content = BigWorkbook.LARGE.content();
    return List.of(
        new Contender(
            "copy, worksheet re-deflated", () -> Redeflating.copy(content, BigWorkbook.FIRST_PART)),
        new Contender("POI, open, set and write", () -> edited(content)));
  }

  private static byte[] edited(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      XSSFRow row = workbook.getSheet("Data").getRow(50_000);
      row.getCell(4).setCellValue(1.5);
      row.getCell(5).setCellValue(2.5);
      row.getCell(6).setCellValue(3.5);
      workbook.write(out);
    }
    return out.toByteArray();
  }
}
