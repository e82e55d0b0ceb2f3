package dev.deckhand.ooxml.opc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Rules for part names (ECMA-376 part 2, 6.2), lenient where real files are careless. */
final class PartNames {
  private PartNames() {}

  /** The absolute part name of a zip entry. */
  static String ofEntry(String entryName) {
    String name = entryName.replace('\\', '/');
    int start = 0;
    while (start < name.length() && name.charAt(start) == '/') {
      start++;
    }
    return "/" + name.substring(start);
  }

  /** Equal for names that mean the same part: case does not count, nor does percent-encoding. */
  static String key(String partName) {
    return decoded(partName).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a percent sign that encodes nothing stands for itself
    }
  }

  /** The part that holds the relationships of a part, or of the package for {@code "/"}. */
  static String relationshipsOf(String source) {
    int slash = source.lastIndexOf('/');
    return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
  }

  /** The part a relationship part belongs to; {@code "/"} for the package's own. */
  static String sourceOf(String relationshipPart) {
    int folder = relationshipPart.lastIndexOf("_rels/");
    String name = relationshipPart.substring(folder + "_rels/".length());
    return relationshipPart.substring(0, folder)
        + name.substring(0, name.length() - ".rels".length());
  }

  /** The absolute name a relationship target means, seen from its source part. */
  static String resolve(String source, String target) {
    String path = withoutFragment(target).replace('\\', '/');
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast(); // above the root there is nothing: stay there
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return "/" + String.join("/", segments);
  }

  private static String withoutFragment(String target) {
    int hash = target.indexOf('#');
    return hash < 0 ? target : target.substring(0, hash);
  }

  /** The way from a source part to a part, as Office writes it. */
  static String relative(String source, String partName) {
    String[] from = source.split("/", -1);
    String[] to = partName.split("/", -1);
    int common = 0;
    while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder way = new StringBuilder("../".repeat(from.length - 1 - common));
    for (int i = common; i < to.length; i++) {
      way.append(to[i]).append(i < to.length - 1 ? "/" : "");
    }
    return way.toString();
  }
}
