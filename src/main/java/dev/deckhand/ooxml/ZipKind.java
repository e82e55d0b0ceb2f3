package dev.deckhand.ooxml;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names what a zip archive is that is no Office Open XML package. */
final class ZipKind {
  private static final int START = 160;

  private ZipKind() {}

  static void requireOffice(String fileName, byte[] content, Set<String> names) {
    Set<String> lower =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    if (!lower.contains("/[content_types].xml")) {
      throw problem(fileName, content, lower);
    }
  }

  private static DocumentProblem problem(String fileName, byte[] content, Set<String> names) {
    // formats with a "mimetype" entry store it first and uncompressed, so it can be read in place
    int length = Math.min(content.length, START);
    String start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    if (start.contains("opendocument.spreadsheet")) {
      return openDocument(fileName, "spreadsheet (.ods)", "Excel or Calc", ".xlsx");
    }
    if (start.contains("opendocument.presentation")) {
      return openDocument(fileName, "presentation (.odp)", "PowerPoint or Impress", ".pptx");
    }
    if (names.contains("/xl/workbook.xml") || names.contains("/ppt/presentation.xml")) {
      return new DocumentProblem(
          Code.BROKEN,
          fileName + " lacks the list of content types every Office file has.",
          "Open it in Excel or PowerPoint, let it repair the file, and save it again.");
    }
    return new DocumentProblem(
        Code.UNSUPPORTED_FORMAT,
        fileName + " is " + what(start, names) + ".",
        "Choose a workbook (.xlsx, .xlsm) or a presentation (.pptx, .pptm).");
  }

  private static DocumentProblem openDocument(
      String fileName, String what, String application, String extension) {
    return new DocumentProblem(
        Code.UNSUPPORTED_FORMAT,
        fileName + " is an OpenDocument " + what + ".",
        "Open it in " + application + " and save it as " + extension + ".");
  }

  private static String what(String start, Set<String> names) {
    if (start.contains("opendocument")) {
      return "an OpenDocument file";
    }
    if (names.contains("/index/document.iwa") || names.contains("/index.zip")) {
      return "an Apple iWork document; export it to Excel or PowerPoint first";
    }
    return names.contains("/meta-inf/manifest.mf") ? "a Java archive" : "an ordinary zip archive";
  }
}
