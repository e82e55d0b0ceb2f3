package dev.deckhand.ooxml.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Safeguards;
import dev.deckhand.ooxml.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FileSafeguardsTest {
  private interface Setting {
    void on(XSSFWorkbook book);
  }

  private static Safeguards of(Setting setting) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("S");
      setting.on(book);
      book.write(out);
      return FileSafeguards.of(out.toByteArray());
    }
  }

  @Test
  void aPlainWorkbookHasNone() throws IOException {
    assertThat(of(book -> {})).isEqualTo(Safeguards.NONE);
  }

  @Test
  void aLockedStructure() throws IOException {
    assertThat(of(XSSFWorkbook::lockStructure).structureLocked()).isTrue();
    assertThat(of(XSSFWorkbook::lockWindows).structureLocked()).isFalse();
  }

  @Test
  void theAuthorsWishes() throws IOException {
    Safeguards marked =
        of(
            book -> {
              book.getProperties().getCustomProperties().addProperty("_MarkAsFinal", true);
              book.getCTWorkbook().addNewFileSharing().setReadOnlyRecommended(true);
            });
    assertThat(marked).isEqualTo(new Safeguards(0, false, true, true));
    assertThat(
            of(book ->
                    book.getProperties().getCustomProperties().addProperty("_MarkAsFinal", false))
                .markedFinal())
        .isFalse();
  }

  @Test
  void signaturesOfRealFiles() throws IOException {
    Path folder = Corpus.folder("office/xlsx");
    assertThat(
            FileSafeguards.of(Files.readAllBytes(folder.resolve("tika__testEXCEL_signed.xlsx")))
                .signatures())
        .isEqualTo(1);
    assertThat(
            FileSafeguards.of(
                Files.readAllBytes(folder.resolve("phpspreadsheet__form_pass_print.xlsm"))))
        .isEqualTo(new Safeguards(0, true, false, false));
  }
}
