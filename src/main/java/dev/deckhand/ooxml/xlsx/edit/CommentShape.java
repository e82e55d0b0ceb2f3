package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape that shows a note, in the drawing markup of the old kind (ECMA-376 part 4, 19). */
final class CommentShape {
  private static final String NEW =
      "<v:shape id=\"%s\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
          + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
          + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
          + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
          + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 31, %d, 1</x:Anchor>"
          + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>"
          + "</x:ClientData></v:shape>";

  private CommentShape() {}

  /** The cell whose note a shape shows; {@code null} for any other shape. */
  static @Nullable CellAddress cell(XmlNode shape) {
    XmlNode data = shape.child("ClientData").orElse(null);
    if (data == null || !data.value("ObjectType", "").equals("Note")) {
      return null;
    }
    try {
      int row = data.child("Row").map(n -> Integer.parseInt(n.text().strip())).orElse(-1);
      int column = data.child("Column").map(n -> Integer.parseInt(n.text().strip())).orElse(-1);
      return new CellAddress(row, column);
    } catch (IllegalArgumentException notACell) {
      return null;
    }
  }

  /** A shape beside a cell. */
  static String of(CellAddress cell, String id) {
    int row = Math.max(0, cell.row() - 1);
    int column = cell.column() + 1;
    return NEW.formatted(id, column, row, column + 2, row + 4, cell.row(), cell.column());
  }

  /** A shape like another one, as far from its cell as that is. */
  static String like(String shape, CellAddress was, CellAddress cell, String id) {
    byte[] xml = shape.getBytes(StandardCharsets.UTF_8);
    XmlNode node = XmlNode.parse("shape", xml);
    Splices splices = new Splices(xml);
    splices.attribute(node, "id", id);
    node.child("ClientData")
        .ifPresent(
            data -> {
              data.child("Row").ifPresent(n -> splices.text(n, String.valueOf(cell.row())));
              data.child("Column").ifPresent(n -> splices.text(n, String.valueOf(cell.column())));
              data.child("Anchor")
                  .ifPresent(
                      n ->
                          splices.text(
                              n,
                              anchor(
                                  n.text(), cell.row() - was.row(), cell.column() - was.column())));
            });
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  /** Left column and offset, top row and offset, then right and bottom in the same way. */
  private static String anchor(String text, int rows, int columns) {
    String[] numbers = text.split(",", -1);
    if (numbers.length != 8) {
      return text;
    }
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      int delta = i % 4 == 0 ? columns : i % 4 == 2 ? rows : 0;
      try {
        int number = Integer.parseInt(numbers[i].strip());
        moved.add(String.valueOf(Math.max(0, number + delta)));
      } catch (NumberFormatException notANumber) {
        return text;
      }
    }
    return String.join(", ", moved);
  }
}
