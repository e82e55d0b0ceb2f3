package dev.deckhand.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.Limits;
import dev.deckhand.ooxml.opc.TestPackages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileOpenerTest {
  private static final String EXCEL = "application/vnd.ms-excel.";
  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
  private final FileOpener opener = new FileOpener(Limits.DEFAULTS);

  private DocumentProblem refused(String fileName, byte[] content) {
    DocumentProblem problem =
        catchThrowableOfType(DocumentProblem.class, () -> opener.open(fileName, content));
    assertThat(problem).as(fileName + " should be refused").isNotNull();
    assertThat(problem.nextStep()).isNotBlank().endsWith(".");
    return problem;
  }

  private DocumentProblem refused(String fileName, String text) {
    return refused(fileName, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] main(String root, String contentType) {
    return TestPackages.zip(TestPackages.withMain("doc/main.xml", contentType, "<" + root + "/>"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsx, XLSX, workbook, vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "A.XLSM, XLSM, workbook, vnd.ms-excel.sheet.macroEnabled.main+xml",
    "a.pptx, PPTX, presentation,"
        + " vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "a.pptm, PPTM, presentation, vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    "upload, XLSX, workbook, vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  })
  void theContentTypeOfTheMainPartIsTheFormat(
      String name, DocumentFormat format, String root, String type) {
    byte[] content = main(root, "application/" + type);
    OfficeFile file = opener.open(name, content);
    assertThat(file.format()).isEqualTo(format);
    assertThat(file.content()).isSameAs(content);
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsm",
    "a.pptx",
    "a.xls",
    "a.xltx",
    "a.docx",
    "a.XLSB",
    "a.csv",
    "a.xlsx.exe",
    "xlsx."
  })
  void anExtensionThatPromisesAnotherContentIsRenamed(String name) {
    DocumentProblem problem = refused(name, main("workbook", TestPackages.WORKBOOK_TYPE));
    assertThat(problem.code()).isEqualTo(Code.RENAMED);
    assertThat(problem).hasMessage(name + " is really a workbook without macros (.xlsx).");
  }

  @Test
  void macrosBehindAPlainExtensionAreNamed() {
    DocumentProblem problem =
        refused("a.xlsx", main("workbook", EXCEL + "sheet.macroEnabled.main+xml"));
    assertThat(problem.code()).isEqualTo(Code.RENAMED);
    assertThat(problem).hasMessageContaining("macro-enabled workbook (.xlsm)");
  }

  @ParameterizedTest
  @CsvSource({
    "spreadsheetml.template.main+xml, Excel template, .xlsx",
    "presentationml.slideshow.main+xml, PowerPoint show, .pptx",
    "presentationml.template.main+xml, PowerPoint template, .pptx",
    "wordprocessingml.document.main+xml, Word document, .xlsx",
  })
  void relativesOfTheFormatsAreNamedWithTheWayOut(String type, String what, String way) {
    DocumentProblem problem = refused("a.x", main("any", OPEN_XML + type));
    assertThat(problem.code()).isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(problem).hasMessageContaining(what);
    assertThat(problem.nextStep()).contains(way);
  }

  @Test
  void binaryWorkbooksHaveTheirOwnCode() {
    byte[] content = main("any", EXCEL + "sheet.binary.macroEnabled.main");
    assertThat(refused("a.xlsb", content).code()).isEqualTo(Code.BINARY_WORKBOOK);
  }

  @ParameterizedTest
  @CsvSource({
    "EncryptedPackage, ENCRYPTED, password",
    "Workbook, LEGACY_FORMAT, Excel 97-2003",
    "Book, LEGACY_FORMAT, Excel 97-2003",
    "PowerPoint Document, LEGACY_FORMAT, PowerPoint 97-2003",
    "WordDocument, UNSUPPORTED_FORMAT, Word 97-2003",
    "__properties_version1.0, UNSUPPORTED_FORMAT, unknown OLE2",
  })
  void compoundFilesAreToldApartByTheirDirectory(String stream, Code code, String what)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      ole.writeFilesystem(bytes);
    }
    DocumentProblem problem = refused("a.xlsx", bytes.toByteArray());
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem).hasMessageContaining(what);
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7 x', PDF",
    "' \r\n<!DOCTYPE html><table>', web page",
    "'<?xml version=\"1.0\"?><html xmlns=\"x\">', web page",
    "'{\\rtf1 x}', text document",
    "'\u0089PNG\r\n\u001a\n', picture",
    "'GIF89a', picture",
    "'Region;Sales\nNorth;3', plain text",
    "'\u001f\u008b\u0008', archive",
    "'\u0000\u0001\u0002\u0003', unknown",
  })
  void otherFilesAreNamed(String start, String what) {
    DocumentProblem problem = refused("report.xlsx", start);
    assertThat(problem.code()).isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(problem).hasMessageContaining(what);
  }

  @Test
  void emptyAndOversizedFilesAreRefused() {
    assertThat(refused("a.xlsx", "").code()).isEqualTo(Code.EMPTY);
    assertThat(refused("a.xlsx", "PK\5\6" + "\0".repeat(18)).code()).isEqualTo(Code.EMPTY);
    FileOpener small = new FileOpener(Limits.DEFAULTS.withFileBytes(100));
    byte[] content = TestPackages.zip(TestPackages.workbook());
    DocumentProblem problem =
        catchThrowableOfType(DocumentProblem.class, () -> small.open("a.xlsx", content));
    assertThat(problem.code()).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void otherZipsAreNamed() {
    assertThat(refused("a.xlsx", TestPackages.zip(Map.of("META-INF/MANIFEST.MF", "x"))))
        .hasMessageContaining("Java archive");
    assertThat(refused("a.zip", TestPackages.zip(Map.of("a.txt", "x"))))
        .hasMessageContaining("ordinary zip");
    assertThat(refused("a.xlsx", TestPackages.zip(Map.of("xl/workbook.xml", "<a/>"))).code())
        .isEqualTo(Code.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "spreadsheet, OpenDocument spreadsheet (.ods), .xlsx",
    "presentation, OpenDocument presentation (.odp), .pptx",
    "text, OpenDocument file, .xlsx",
  })
  void openDocumentFilesAreToldApart(String kind, String what, String way) {
    byte[] type =
        ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
    ZipArchiveEntry stored = new ZipArchiveEntry("mimetype");
    stored.setMethod(ZipArchiveEntry.STORED);
    stored.setSize(type.length);
    CRC32 crc = new CRC32();
    crc.update(type);
    stored.setCrc(crc.getValue());
    DocumentProblem problem = refused("a.xlsx", new TestPackages().entry(stored, type).bytes());
    assertThat(problem.code()).isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(problem).hasMessageContaining(what);
    assertThat(problem.nextStep()).contains(way);
  }

  @Test
  void aPackageWithoutItsMainPartIsBroken() {
    Map<String, String> entries = TestPackages.workbook();
    entries.remove("xl/workbook.xml");
    assertThat(refused("a.xlsx", TestPackages.zip(entries)))
        .hasMessageContaining("lacks its main part /xl/workbook.xml");
    assertThat(refused("a.xlsx", main("html", TestPackages.WORKBOOK_TYPE)))
        .hasMessageContaining("no workbook in its main part");
    assertThat(refused("a.xlsx", main("workbook", "application/xml")).code())
        .isEqualTo(Code.BROKEN);
  }
}
