package dev.deckhand.ooxml;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Tells by the first bytes what a file is that is no zip package; parses nothing. */
final class FileSniffer {
  private static final String FROM_EXCEL_OR_POWERPOINT =
      "Choose a workbook (.xlsx, .xlsm) or a presentation (.pptx, .pptm).";
  private static final String SAVE_AS_XLSX = "Open it in Excel and save it as .xlsx.";
  private static final int MAGIC_BYTES = 64;
  private static final int TEXT_SAMPLE = 4096;

  private FileSniffer() {}

  /** Returns when the file begins like a zip package with entries, throws in all other cases. */
  static void requireZip(String fileName, byte[] content) {
    FileMagic magic = FileMagic.valueOf(Arrays.copyOf(content, MAGIC_BYTES));
    if (magic != FileMagic.OOXML) {
      throw problem(fileName, content, magic);
    }
  }

  private static DocumentProblem problem(String fileName, byte[] content, FileMagic magic) {
    return switch (magic) {
      case OLE2 -> CompoundFile.problem(fileName, content);
      case XML -> xml(fileName, content);
      case BIFF2, BIFF3, BIFF4 ->
          new DocumentProblem(
              Code.LEGACY_FORMAT, fileName + " is a workbook of an early Excel.", SAVE_AS_XLSX);
      case HTML -> webPage(fileName);
      case PDF -> unsupported(fileName, "a PDF document");
      case RTF, WORD2, MSWRITE -> unsupported(fileName, "a text document");
      case JPEG, GIF, PNG, TIFF, WMF, EMF, BMP -> unsupported(fileName, "a picture");
      case OOXML, UNKNOWN -> unknown(fileName, content);
    };
  }

  private static DocumentProblem xml(String fileName, byte[] content) {
    String start = start(content);
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return new DocumentProblem(
          Code.LEGACY_FORMAT, fileName + " is an XML spreadsheet of Excel 2003.", SAVE_AS_XLSX);
    }
    return start.contains("<html") ? webPage(fileName) : unsupported(fileName, "an XML file");
  }

  private static DocumentProblem unknown(String fileName, byte[] content) {
    String start = start(content).strip().toLowerCase(Locale.ROOT);
    if (begins(content, 'P', 'K', 5, 6)) {
      return new DocumentProblem(
          Code.EMPTY, fileName + " is an empty zip archive.", FROM_EXCEL_OR_POWERPOINT);
    }
    if (begins(content, 'P', 'K')) {
      return new DocumentProblem(
          Code.TRUNCATED,
          fileName + " begins like a zip package but is damaged or one piece of several.",
          "Download or copy the file again, then try once more.");
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return webPage(fileName);
    }
    if (begins(content, 0x1F, 0x8B) || begins(content, '7', 'z') || start.startsWith("rar!")) {
      return unsupported(fileName, "an archive");
    }
    return looksLikeText(content)
        ? new DocumentProblem(
            Code.UNSUPPORTED_FORMAT,
            fileName + " is plain text.",
            "Open it in Excel (Data, From Text/CSV) and save it as .xlsx.")
        : unsupported(fileName, "of an unknown format");
  }

  private static DocumentProblem webPage(String fileName) {
    return new DocumentProblem(
        Code.UNSUPPORTED_FORMAT,
        fileName + " is a web page (HTML).",
        "If it holds a table, open it in Excel and save it as .xlsx.");
  }

  private static DocumentProblem unsupported(String fileName, String what) {
    return new DocumentProblem(
        Code.UNSUPPORTED_FORMAT, fileName + " is " + what + ".", FROM_EXCEL_OR_POWERPOINT);
  }

  private static boolean begins(byte[] content, int... octets) {
    for (int i = 0; i < octets.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != octets[i]) {
        return false;
      }
    }
    return true;
  }

  private static String start(byte[] content) {
    int length = Math.min(content.length, TEXT_SAMPLE);
    boolean wide = begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF);
    String text =
        new String(content, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean looksLikeText(byte[] content) {
    return start(content).chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
  }
}
