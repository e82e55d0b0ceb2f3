package dev.deckhand.ooxml;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.Limits;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Preflight;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a file from outside and says what it is, or refuses it. Everything that opens is a
 * complete, bounded package with a main part of a format Deckhand edits.
 */
public final class FileOpener {
  /** Extensions that promise a certain content; any other name promises nothing. */
  private final Limits limits;

  public FileOpener(Limits limits) {
    this.limits = limits;
  }

  /**
   * Checks a file.
   *
   * @param fileName the name the user knows it by; its extension must be the content's
   * @param content the bytes, kept and not copied
   * @throws DocumentProblem when it is not a workbook or presentation Deckhand can edit
   */
  public OfficeFile open(String fileName, byte[] content) {
    DocumentFormat format = MainPart.format(fileName, parts(fileName, content));
    requireExtension(fileName, format);
    return new OfficeFile(fileName, format, content);
  }

  /**
   * The parts of an Office file of any application, complete and within the limits.
   *
   * @throws DocumentProblem when it is no package, or one that is encrypted, damaged or hostile
   */
  public OpcPackage parts(String fileName, byte[] content) {
    requireSize(fileName, content);
    FileSniffer.requireZip(fileName, content);
    Set<String> names = Preflight.check(content, limits);
    ZipKind.requireOffice(fileName, content, names);
    return OpcPackage.open(content, limits);
  }

  private void requireSize(String fileName, byte[] content) {
    if (content.length == 0) {
      throw new DocumentProblem(
          Code.EMPTY,
          fileName + " is empty (0 bytes).",
          "Choose the file again, or save it again.");
    }
    if (content.length > limits.fileBytes()) {
      throw new DocumentProblem(
          Code.TOO_LARGE,
          fileName + " has more than " + (limits.fileBytes() >> 20) + " MB.",
          "Split the file or remove pictures; an administrator can raise the limit.");
    }
  }

  /** A name without any extension promises nothing. */
  private static void requireExtension(String fileName, DocumentFormat format) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (fileName.indexOf('.') < 0 || extension.equals(format.extension())) {
      return;
    }
    String what =
        switch (format) {
          case XLSX -> "a workbook without macros";
          case XLSM -> "a macro-enabled workbook";
          case PPTX -> "a presentation without macros";
          case PPTM -> "a macro-enabled presentation";
        };
    throw new DocumentProblem(
        Code.RENAMED,
        fileName + " is really " + what + " (." + format.extension() + ").",
        "Rename it to end in ." + format.extension() + " if you trust it, and try again.");
  }
}
