package dev.deckhand.ooxml;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the main part of a package and the format its content type stands for. */
final class MainPart {
  private static final String REPAIR =
      "Open it in Excel or PowerPoint, let it repair the file, and save it again.";

  private MainPart() {}

  static DocumentFormat format(String fileName, OpcPackage opc) {
    Relationship main =
        opc.relationship("/", "officeDocument")
            .orElseThrow(
                () -> broken(fileName + " does not say which of its parts is the document."));
    if (!opc.has(main.partName())) {
      throw broken(fileName + " lacks its main part " + main.partName() + ".");
    }
    DocumentFormat format = ofContentType(fileName, opc.contentType(main.partName()));
    requireRoot(fileName, format, main.partName(), opc.part(main.partName()));
    return format;
  }

  private static DocumentFormat ofContentType(String fileName, String contentType) {
    return switch (contentType) {
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" ->
          DocumentFormat.XLSX;
      case "application/vnd.ms-excel.sheet.macroEnabled.main+xml" -> DocumentFormat.XLSM;
      case "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml" ->
          DocumentFormat.PPTX;
      case "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml" ->
          DocumentFormat.PPTM;
      case "application/vnd.ms-excel.sheet.binary.macroEnabled.main" ->
          throw new DocumentProblem(
              Code.BINARY_WORKBOOK,
              fileName + " is a binary workbook (.xlsb).",
              "Open it in Excel and save it as .xlsx, or as .xlsm to keep macros.");
      default -> throw refused(fileName, contentType);
    };
  }

  private static DocumentProblem refused(String fileName, String contentType) {
    return switch (contentType) {
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml" ->
          excel(fileName, "an Excel template (.xltx)", ".xlsx");
      case "application/vnd.ms-excel.template.macroEnabled.main+xml" ->
          excel(fileName, "an Excel template with macros (.xltm)", ".xlsm");
      case "application/vnd.ms-excel.addin.macroEnabled.main+xml" ->
          excel(fileName, "an Excel add-in (.xlam)", ".xlsm");
      case "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml" ->
          powerPoint(fileName, "a PowerPoint show (.ppsx)", ".pptx");
      case "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml" ->
          powerPoint(fileName, "a PowerPoint show with macros (.ppsm)", ".pptm");
      case "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml" ->
          powerPoint(fileName, "a PowerPoint template (.potx)", ".pptx");
      case "application/vnd.ms-powerpoint.template.macroEnabled.main+xml" ->
          powerPoint(fileName, "a PowerPoint template with macros (.potm)", ".pptm");
      case "application/vnd.ms-powerpoint.addin.macroEnabled.main+xml" ->
          powerPoint(fileName, "a PowerPoint add-in (.ppam)", ".pptm");
      default -> other(fileName, contentType);
    };
  }

  private static DocumentProblem other(String fileName, String contentType) {
    boolean word = contentType.contains("wordprocessingml") || contentType.contains("ms-word");
    if (word || contentType.contains("visio")) {
      return unsupported(
          fileName,
          word ? "a Word document" : "a Visio drawing",
          "Choose a workbook (.xlsx, .xlsm) or a presentation (.pptx, .pptm).");
    }
    return broken(fileName + " has a main part of the unknown type \"" + contentType + "\".");
  }

  private static DocumentProblem excel(String fileName, String what, String extension) {
    return unsupported(fileName, what, "Open it in Excel and save it as " + extension + ".");
  }

  private static DocumentProblem powerPoint(String fileName, String what, String extension) {
    return unsupported(fileName, what, "Open it in PowerPoint and save it as " + extension + ".");
  }

  private static DocumentProblem unsupported(String fileName, String what, String nextStep) {
    return new DocumentProblem(Code.UNSUPPORTED_FORMAT, fileName + " is " + what + ".", nextStep);
  }

  private static DocumentProblem broken(String message) {
    return new DocumentProblem(Code.BROKEN, message, REPAIR);
  }

  private static void requireRoot(
      String fileName, DocumentFormat format, String partName, byte[] xml) {
    String expected =
        switch (format) {
          case XLSX, XLSM -> "workbook";
          case PPTX, PPTM -> "presentation";
        };
    try {
      XMLStreamReader reader = Xml.reader(xml);
      reader.nextTag();
      boolean found = reader.getLocalName().equals(expected);
      while (reader.hasNext()) {
        reader.next();
      }
      if (!found) {
        throw broken(fileName + " has no " + expected + " in its main part " + partName + ".");
      }
    } catch (XMLStreamException e) {
      throw Xml.broken(partName, e);
    }
  }
}
