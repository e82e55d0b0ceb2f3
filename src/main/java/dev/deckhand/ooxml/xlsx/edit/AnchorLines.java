package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.LineShift;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AnchorShift;
import dev.deckhand.ooxml.xlsx.reference.AnchorShift.Extent;
import dev.deckhand.ooxml.xlsx.reference.AnchorShift.Follows;
import dev.deckhand.ooxml.xlsx.reference.AnchorShift.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves anchors: of drawings (20.5.2), of controls and objects, and of drawings of the old kind.
 */
final class AnchorLines {
  private static final int LEGACY_NUMBERS = 8;

  private final LineShift shift;
  private final AnchorShift anchors;
  private final Splices splices;
  private final String line;
  private final String offset;

  AnchorLines(LineShift shift, Splices splices) {
    this.shift = shift;
    this.anchors = new AnchorShift(shift);
    this.splices = splices;
    this.line = shift.rows() ? "row" : "col";
    this.offset = shift.rows() ? "rowOff" : "colOff";
  }

  void drawing(XmlNode anchor) {
    Optional<XmlNode> from = anchor.child("from");
    Optional<XmlNode> to = anchor.child("to");
    if (from.isEmpty()) {
      return;
    }
    Marker start = marker(from.get());
    if (to.isEmpty()) {
      write(from.get(), anchors.marker(start));
      return;
    }
    Extent now = anchors.extent(new Extent(start, marker(to.get())), follows(anchor));
    write(from.get(), now.from());
    write(to.get(), now.to());
  }

  /** Anchors of controls have two flags in place of {@code editAs} (18.3.1.2). */
  private static Follows follows(XmlNode anchor) {
    if (anchor.is("anchor")) {
      return anchor.flag("sizeWithCells")
          ? Follows.MOVES_AND_SIZES
          : anchor.flag("moveWithCells") ? Follows.MOVES : Follows.STAYS;
    }
    return Follows.of(anchor.value("editAs", "twoCell"));
  }

  private Marker marker(XmlNode node) {
    return new Marker((int) number(node, line), number(node, offset));
  }

  private static long number(XmlNode node, String child) {
    try {
      return node.child(child).map(c -> Long.parseLong(c.text().strip())).orElse(0L);
    } catch (NumberFormatException withUnit) {
      return 0;
    }
  }

  private void write(XmlNode node, Marker now) {
    if (!now.equals(marker(node))) {
      node.child(line).ifPresent(n -> text(n, now.line()));
      node.child(offset).ifPresent(n -> text(n, now.offset()));
    }
  }

  private void text(XmlNode node, long value) {
    String text = Long.toString(value);
    if (!text.equals(node.text().strip())) {
      splices.text(node, text);
    }
  }

  /** Whether a note's shape belongs to a cell that goes. */
  boolean isLostNote(XmlNode shape) {
    return shape.is("shape")
        && shape
            .child("ClientData")
            .filter(data -> data.value("ObjectType", "").equals("Note"))
            .flatMap(data -> data.child(shift.rows() ? "Row" : "Column"))
            .filter(node -> shift.line(integer(node)).isEmpty())
            .isPresent();
  }

  private static int integer(XmlNode node) {
    try {
      return Math.max(0, Integer.parseInt(node.text().strip()));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /** A shape of the old kind moves with its first cell, or a note with the cell it is about. */
  void legacy(XmlNode data) {
    Optional<XmlNode> own = data.child(shift.rows() ? "Row" : "Column");
    Optional<XmlNode> anchor = data.child("Anchor");
    List<Long> numbers = anchor.map(a -> numbers(a.text())).orElse(List.of());
    int at = shift.rows() ? 2 : 0;
    int line =
        own.map(AnchorLines::integer)
            .orElse(numbers.isEmpty() ? 0 : (int) numbers.get(at).longValue());
    int now = anchors.marker(new Marker(line, 0)).line();
    if (now == line) {
      return;
    }
    own.ifPresent(node -> text(node, now));
    if (!numbers.isEmpty()) {
      List<String> moved = new ArrayList<>();
      for (int i = 0; i < LEGACY_NUMBERS; i++) {
        long delta = i % 4 == at ? now - line : 0;
        moved.add(Long.toString(Math.max(0, numbers.get(i) + delta)));
      }
      splices.text(anchor.get(), String.join(", ", moved));
    }
  }

  private static List<Long> numbers(String text) {
    List<Long> numbers = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      try {
        numbers.add(Long.parseLong(word.strip()));
      } catch (NumberFormatException notANumber) {
        return List.of();
      }
    }
    return numbers.size() == LEGACY_NUMBERS ? numbers : List.of();
  }
}
