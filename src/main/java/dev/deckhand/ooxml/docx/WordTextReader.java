package dev.deckhand.ooxml.docx;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import dev.deckhand.ooxml.FileOpener;
import dev.deckhand.ooxml.opc.Limits;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.plan.TextReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads Word documents (.docx). Only the main part and the styles are looked at. */
@Singleton
public final class WordTextReader implements TextReader {
  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private final FileOpener opener;

  /** For use without a container. */
  public WordTextReader() {
    this(Limits.DEFAULTS.fileBytes());
  }

  /**
   * @param documentBytes largest document taken
   */
  @Inject
  public WordTextReader(
      @ConfigProperty(name = "deckhand.document.max-bytes", defaultValue = "52428800")
          long documentBytes) {
    this.opener = new FileOpener(Limits.DEFAULTS.withFileBytes(documentBytes));
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.DOCX;
  }

  @Override
  public TextDocument read(String fileName, byte[] content) {
    OpcPackage opc = opener.parts(fileName, content);
    String main = main(fileName, opc);
    WordBody body;
    try (InputStream part = opc.stream(main)) {
      body = new WordBody(fileName, Xml.reader(part), styles(opc, main));
      body.read();
    } catch (XMLStreamException | IOException e) {
      throw Xml.broken(main, e);
    }
    List<TextBlock> blocks = HeadingNumbers.of(body.passages());
    if (blocks.isEmpty()) {
      throw new DocumentProblem(
          Code.EMPTY,
          fileName + " has no text that people see.",
          "Choose a document with text; pictures of text are not read.");
    }
    return new TextDocument(fileName, SourceFormat.DOCX, blocks, body.omissions());
  }

  private static String main(String fileName, OpcPackage opc) {
    String main =
        opc.relationship("/", "officeDocument")
            .map(Relationship::partName)
            .filter(opc::has)
            .orElseThrow(
                () ->
                    new DocumentProblem(
                        Code.BROKEN,
                        fileName + " lacks its main part.",
                        "Open it in Word, let it repair the file, and save it again."));
    if (!opc.contentType(main).equals(DOCUMENT)) {
      throw new DocumentProblem(
          Code.UNSUPPORTED_FORMAT,
          fileName + " is no Word document (.docx).",
          "Open it in Word and save it as .docx; workbooks and decks are sent as documents.");
    }
    return main;
  }

  private static WordStyles styles(OpcPackage opc, String main) {
    return opc.relationship(main, "styles")
        .map(Relationship::partName)
        .filter(opc::has)
        .map(name -> WordStyles.of(name, opc.part(name)))
        .orElseGet(WordStyles::none);
  }
}
