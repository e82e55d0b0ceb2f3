package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reading needs of the styles part: the number format of every cell format (18.8.10). */
final class CellStyles {
  private final List<String> numberFormats;
  private final BitSet unlocked;
  private final UnseenText unseen;

  private CellStyles(List<String> numberFormats, BitSet unlocked, UnseenText unseen) {
    this.numberFormats = numberFormats;
    this.unlocked = unlocked;
    this.unseen = unseen;
  }

  static CellStyles of(WorkbookParts workbook) {
    return workbook
        .source()
        .target(workbook.partName(), "styles")
        .map(r -> parse(r.partName(), workbook.source().part(r.partName())))
        .orElseGet(() -> new CellStyles(List.of(), new BitSet(), new UnseenText()));
  }

  private static CellStyles parse(String part, byte[] content) {
    XmlNode root = XmlNode.parse(part, XmlText.utf8(part, content));
    Map<Integer, String> codes = new HashMap<>();
    for (XmlNode format : root.list("numFmts")) {
      codes.put(format.integer("numFmtId", -1), format.value("formatCode", "General"));
    }
    List<String> formats = new ArrayList<>();
    BitSet unlocked = new BitSet();
    for (XmlNode xf : root.list("cellXfs")) {
      int id = xf.integer("numFmtId", 0);
      String code = codes.get(id);
      unlocked.set(formats.size(), isUnlocked(xf));
      formats.add(code == null || code.isEmpty() ? BuiltinFormats.code(id) : code);
    }
    return new CellStyles(formats, unlocked, UnseenText.of(root));
  }

  private static boolean isUnlocked(XmlNode xf) {
    return xf.child("protection")
        .map(protection -> protection.value("locked", "1"))
        .filter(locked -> locked.equals("0") || locked.equals("false"))
        .isPresent();
  }

  /** Whether cells of a format may not be changed while their sheet is protected (18.8.33). */
  boolean isLocked(int xf) {
    return !unlocked.get(xf);
  }

  /** What cell formats show nothing of. */
  UnseenText unseen() {
    return unseen;
  }

  String numberFormat(int xf) {
    return xf < numberFormats.size() ? numberFormats.get(xf) : "General";
  }
}
