package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * XML parts as lines, one tag each; the cells of worksheets are left out, golden cases list them.
 */
public final class PartText {
  private PartText() {}

  public static List<String> of(OfficeFile file, String part) {
    OpcPackage opc = OpcPackage.open(file.content());
    if (!opc.has(part)) {
      return List.of("part " + part + " is gone");
    }
    String xml =
        new String(opc.part(part), StandardCharsets.UTF_8)
            .replaceAll("(?s)<c [^>]*?/>|<c [^>]*>.*?</c>", "")
            .replaceAll("<\\?xml[^>]*\\?>\\s*", "");
    List<String> lines = new ArrayList<>(List.of("part " + part));
    for (String tag : xml.replaceAll(">\\s*<", ">\n<").split("\n", -1)) {
      lines.add("  " + tag);
    }
    return lines;
  }
}
