package dev.deckhand.ooxml.opc;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A package made from nothing; the same parts give the same bytes every time. */
public final class NewPackage {
  private NewPackage() {}

  /**
   * The bytes of a package.
   *
   * @param parts XML by part name, in the order they are stored: content types and relationships
   *     included
   */
  public static byte[] of(Map<String, String> parts) {
    Map<String, DeflatedPart> deflated = new LinkedHashMap<>();
    parts.forEach(
        (name, xml) -> {
          byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
          deflated.put(name, DeflatedPart.of(out -> out.write(bytes)));
        });
    return PackageWriter.write(deflated);
  }
}
