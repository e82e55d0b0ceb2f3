package dev.deckhand.web.office.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files of workbooks read and changed with POI. */
final class FakeFiles {
  private FakeFiles() {}

  static <T> T read(byte[] content, Function<XSSFWorkbook, T> reading) {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      return reading.apply(poi);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] changed(byte[] content, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      change.accept(poi);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      poi.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
