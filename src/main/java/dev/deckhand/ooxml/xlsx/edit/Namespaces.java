package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.Optional;

/** The names of a workbook's dialect: transitional or strict (ECMA-376 part 1, annex A). */
final class Namespaces {
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
  private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  private Namespaces() {}

  private static boolean isStrict(XmlNode root) {
    return root.attributes().stream().anyMatch(a -> a.value().equals(STRICT_MAIN));
  }

  /** The namespace of worksheets and tables. */
  static String main(XmlNode workbook) {
    return isStrict(workbook) ? STRICT_MAIN : TRANSITIONAL + "spreadsheetml/2006/main";
  }

  /** The type of a relationship. */
  static String relationship(XmlNode workbook, String kind) {
    return isStrict(workbook)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships/" + kind
        : TRANSITIONAL + "officeDocument/2006/relationships/" + kind;
  }

  /** The namespace of relationship ids in parts. */
  static String relationships(XmlNode workbook) {
    return isStrict(workbook)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : TRANSITIONAL + "officeDocument/2006/relationships";
  }

  /** Drawing and chart markup in a workbook's own dialect; it is written as transitional. */
  static String dialect(XmlNode workbook, String xml) {
    return isStrict(workbook)
        ? xml.replace(
                TRANSITIONAL + "officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
            .replace(TRANSITIONAL + "drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/")
        : xml;
  }

  /** The prefix, with its colon, bound to the relationships namespace on an element. */
  static Optional<String> relationshipPrefix(XmlNode root) {
    return root.attributes().stream()
        .filter(a -> a.name().startsWith("xmlns:"))
        .filter(a -> a.value().endsWith("/relationships"))
        .map(a -> a.name().substring(6) + ":")
        .findFirst();
  }
}
