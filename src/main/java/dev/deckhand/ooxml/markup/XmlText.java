package dev.deckhand.ooxml.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text between bytes of a part and Java strings. */
public final class XmlText {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  /** The most bytes an encoding declaration may take. */
  private static final int DECLARATION = 200;

  private XmlText() {}

  /** The part in UTF-8: the same array when it already is. */
  public static byte[] utf8(String part, byte[] content) {
    Charset charset = charset(part, content);
    if (charset.equals(StandardCharsets.UTF_8)) {
      return content;
    }
    String text = new String(content, charset);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    Matcher declared = DECLARED.matcher(text);
    if (declared.find()) {
      text = text.substring(0, declared.start(1)) + "UTF-8" + text.substring(declared.end(1));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same for a part that is read from front to back; one in UTF-8 is not held. */
  public static InputStream utf8(String part, InputStream content) {
    try {
      byte[] head = content.readNBytes(DECLARATION);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
      return charset(part, head).equals(StandardCharsets.UTF_8)
          ? whole
          : new ByteArrayInputStream(utf8(part, whole.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("Streams of parts tell problems, not I/O errors", e);
    }
  }

  private static Charset charset(String part, byte[] content) {
    int first = content.length > 0 ? content[0] & 0xFF : 0;
    int second = content.length > 1 ? content[1] & 0xFF : 0;
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    int head = Math.min(content.length, DECLARATION);
    Matcher declared = DECLARED.matcher(new String(content, 0, head, StandardCharsets.ISO_8859_1));
    if (!declared.find() || declared.group(1).equalsIgnoreCase("us-ascii")) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset named = Charset.forName(declared.group(1));
      return named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
    } catch (IllegalArgumentException unknown) {
      throw BrokenXml.at(part, 0, "the unknown encoding " + declared.group(1));
    }
  }

  static String ascii(byte[] xml, int from, int to) {
    return new String(xml, from, to - from, StandardCharsets.UTF_8);
  }

  public static String raw(byte[] xml, int from, int to) {
    return new String(xml, from, to - from, StandardCharsets.UTF_8);
  }

  /** The text of a byte range with its entities resolved. */
  static String decode(String part, byte[] xml, int from, int to) {
    for (int i = from; i < to; i++) {
      if (xml[i] == '&' || xml[i] == '\r') {
        String text = raw(xml, from, to);
        return resolve(part, from, text.replace("\r\n", "\n").replace('\r', '\n'));
      }
    }
    return raw(xml, from, to);
  }

  private static String resolve(String part, int offset, String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', from)) {
      int semicolon = text.indexOf(';', amp);
      if (semicolon < 0 || semicolon - amp > 12) {
        throw BrokenXml.at(part, offset, "an ampersand that starts no entity");
      }
      out.append(text, from, amp);
      appendEntity(out, part, offset, text.substring(amp + 1, semicolon));
      from = semicolon + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static void appendEntity(StringBuilder out, String part, int offset, String entity) {
    switch (entity) {
      case "lt" -> out.append('<');
      case "gt" -> out.append('>');
      case "amp" -> out.append('&');
      case "quot" -> out.append('"');
      case "apos" -> out.append('\'');
      default -> out.appendCodePoint(codePoint(part, offset, entity));
    }
  }

  private static int codePoint(String part, int offset, String entity) {
    try {
      int code =
          entity.startsWith("#x")
              ? Integer.parseInt(entity.substring(2), 16)
              : entity.startsWith("#") ? Integer.parseInt(entity.substring(1)) : -1;
      if (Character.isValidCodePoint(code)) {
        return code;
      }
    } catch (NumberFormatException notNumeric) {
      throw BrokenXml.at(part, offset, "the unknown entity &" + entity + ";");
    }
    throw BrokenXml.at(part, offset, "the unknown entity &" + entity + ";");
  }

  /** Text as element content; characters XML 1.0 has no place for are written as U+FFFD. */
  public static String escape(String text) {
    return escape(text, false);
  }

  /** Text as an attribute value in double quotes. */
  public static String escapeAttribute(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean attribute) {
    return isPlain(text) ? text : escaped(text, attribute);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text, boolean attribute) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> out.append(allowed(text, i) ? c : '\uFFFD');
      }
    }
    return out.toString();
  }

  /** Text as it reads back from a part: halves of surrogate pairs are lost on the way. */
  public static String carried(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && !allowed(text, i)) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean allowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= 0x20 && c < 0xFFFE;
  }
}
