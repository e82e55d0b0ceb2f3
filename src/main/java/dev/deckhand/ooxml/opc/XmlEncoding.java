package dev.deckhand.ooxml.opc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character encoding of an XML part (XML 1.0, appendix F). */
final class XmlEncoding {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final int DECLARATION_BYTES = 256;

  private XmlEncoding() {}

  /** By byte order mark, else by the first characters, else as declared, else UTF-8. */
  static Charset of(byte[] xml) {
    int first = xml.length < 2 ? 0 : ((xml[0] & 0xFF) << 8) | (xml[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> StandardCharsets.UTF_8;
      default -> declared(xml);
    };
  }

  private static Charset declared(byte[] xml) {
    int length = Math.min(xml.length, DECLARATION_BYTES);
    Matcher matcher = DECLARED.matcher(new String(xml, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(matcher.group(1));
    } catch (IllegalArgumentException e) {
      throw Problems.broken("A part declares the unknown encoding " + matcher.group(1) + ".", e);
    }
  }
}
