package dev.deckhand.pdf;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.Omission;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextDocument;
import dev.deckhand.plan.TextReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the text of PDF documents. Scripts, forms, attachments and links are not looked at. */
@Singleton
public final class PdfTextReader implements TextReader {
  private static final int HEADER = 1024;
  private static final long MOST_BYTES = 50L << 20;
  private static final String AGAIN =
      "Open it in a PDF reader, save or print it as a new PDF, and send that.";

  static {
    FontMappers.set(new OneFont());
  }

  private final long documentBytes;
  private final LongSupplier nanos;

  /** For use without a container. */
  public PdfTextReader() {
    this(MOST_BYTES);
  }

  /**
   * @param documentBytes largest document taken
   */
  @Inject
  public PdfTextReader(
      @ConfigProperty(name = "deckhand.document.max-bytes", defaultValue = "52428800")
          long documentBytes) {
    this(documentBytes, System::nanoTime);
  }

  PdfTextReader(long documentBytes, LongSupplier nanos) {
    this.documentBytes = documentBytes;
    this.nanos = nanos;
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.PDF;
  }

  @Override
  public TextDocument read(String fileName, byte[] content) {
    requirePdf(fileName, content);
    PdfBounds bounds = new PdfBounds(fileName, nanos);
    try {
      bounds.checkPacked(content);
      try (PDDocument document = Loader.loadPDF(content)) {
        return text(fileName, document, bounds);
      }
    } catch (InvalidPasswordException e) {
      throw new DocumentProblem(
          Code.ENCRYPTED,
          fileName + " is protected by a password.",
          "Open it, save a copy without the password, and send that.",
          e);
    } catch (DocumentProblem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new DocumentProblem(
          Code.BROKEN, fileName + " is damaged: it cannot be read as PDF.", AGAIN, e);
    } catch (StackOverflowError e) {
      throw new DocumentProblem(
          Code.HOSTILE, fileName + " is nested deeper than any document should be.", AGAIN, e);
    } catch (OutOfMemoryError e) {
      throw new DocumentProblem(
          Code.TOO_LARGE, fileName + " needs more memory than this service has.", AGAIN, e);
    }
  }

  private void requirePdf(String fileName, byte[] content) {
    if (content.length == 0) {
      throw new DocumentProblem(
          Code.EMPTY, fileName + " is empty (0 bytes).", "Choose the file again.");
    }
    if (content.length > documentBytes) {
      throw new DocumentProblem(
          Code.TOO_LARGE,
          fileName + " has more than " + (documentBytes >> 20) + " MB.",
          "Send the pages you need; an administrator can raise the limit.");
    }
    int length = Math.min(content.length, HEADER);
    if (!new String(content, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      throw new DocumentProblem(
          Code.UNSUPPORTED_FORMAT,
          fileName + " is no PDF document, whatever its name says.",
          "Choose a PDF document.");
    }
  }

  private static TextDocument text(String fileName, PDDocument document, PdfBounds bounds)
      throws IOException {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw new DocumentProblem(
          Code.ENCRYPTED,
          fileName + " does not allow its text to be copied.",
          "Ask its author for a copy without that restriction.");
    }
    bounds.checkPages(document.getNumberOfPages());
    bounds.checkStreams(document);
    PdfLines stripper = new PdfLines(fileName, bounds);
    List<PdfLine> lines = stripper.of(document);
    if (lines.isEmpty()) {
      throw new DocumentProblem(
          Code.EMPTY,
          fileName + " has no text; its pages may be pictures.",
          "Run text recognition (OCR) on it and send the result.");
    }
    List<PdfLine> kept = RunningLines.without(lines);
    List<Omission> omissions = new ArrayList<>();
    note(omissions, Omission.Kind.HIDDEN_TEXT, stripper.unseen());
    note(omissions, Omission.Kind.RUNNING_LINES, lines.size() - kept.size());
    int with = (int) lines.stream().mapToInt(PdfLine::page).distinct().count();
    note(omissions, Omission.Kind.PAGES_WITHOUT_TEXT, document.getNumberOfPages() - with);
    return new TextDocument(fileName, SourceFormat.PDF, PdfBlocks.of(kept), omissions);
  }

  private static void note(List<Omission> omissions, Omission.Kind kind, int count) {
    if (count > 0) {
      omissions.add(new Omission(kind, count));
    }
  }
}
