package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.BitSet;
import java.util.List;

/** Which values of a cell's attribute {@code cm} mark a dynamic array (18.9, XLDAPR). */
public final class DynamicArrays {
  private static final String TYPE = "XLDAPR";
  private final BitSet marks;

  private DynamicArrays(BitSet marks) {
    this.marks = marks;
  }

  static DynamicArrays of(WorkbookParts workbook) {
    return workbook
        .source()
        .target(workbook.partName(), "sheetMetadata")
        .map(r -> parse(r.partName(), workbook.source().part(r.partName())))
        .orElseGet(() -> new DynamicArrays(new BitSet()));
  }

  private static DynamicArrays parse(String part, byte[] content) {
    return of(XmlNode.parse(part, XmlText.utf8(part, content)));
  }

  public static DynamicArrays of(XmlNode root) {
    BitSet marks = new BitSet();
    List<XmlNode> types = root.list("metadataTypes");
    List<XmlNode> blocks = root.list("cellMetadata");
    for (int i = 0; i < blocks.size(); i++) {
      for (XmlNode record : blocks.get(i).children("rc")) {
        int type = record.integer("t", 0) - 1;
        if (type >= 0 && type < types.size() && TYPE.equals(types.get(type).value("name"))) {
          marks.set(i + 1);
        }
      }
    }
    return new DynamicArrays(marks);
  }

  boolean marks(int cellMetadata) {
    return cellMetadata > 0 && marks.get(cellMetadata);
  }

  /** The first value that marks a dynamic array, or 0. */
  public int first() {
    return Math.max(0, marks.nextSetBit(1));
  }
}
