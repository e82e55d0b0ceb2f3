package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetDetails.ObjectKind;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.beside.BesideCells.Placed;
import dev.deckhand.ooxml.xlsx.beside.ControlWords;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Form controls: from the worksheet part and their properties, or from drawings of the old kind.
 */
final class Controls {
  private static final Set<String> KINDS =
      Set.of(
          "Button",
          "Checkbox",
          "Drop",
          "EditBox",
          "GBox",
          "Label",
          "List",
          "Radio",
          "Scroll",
          "Spin");

  private final SideParts parts;
  private final String sheetPart;

  Controls(SideParts parts, String sheetPart) {
    this.parts = parts;
    this.sheetPart = sheetPart;
  }

  /** The object; of a control also what its properties say it works with. */
  PlacedObject described(Placed placed) {
    PlacedObject object = placed.object();
    if (placed.relationshipId() == null) {
      return object;
    }
    List<String> words = new ArrayList<>();
    properties(placed.relationshipId())
        .forEach(
            node -> {
              words.add(node.value("objectType", ""));
              words.add(ControlWords.of(node));
            });
    words.add(object.uses() == null ? "" : object.uses());
    List<String> said = words.stream().filter(w -> !w.isEmpty()).distinct().toList();
    String uses = said.isEmpty() ? null : Shortened.text(String.join(", ", said));
    return new PlacedObject(object.kind(), object.name(), object.place(), object.hidden(), uses);
  }

  private Stream<XmlNode> properties(String id) {
    return parts.relationships(sheetPart).stream()
        .filter(r -> r.id().equals(id) && !r.external() && r.hasType("ctrlProp"))
        .map(Relationship::partName)
        .flatMap(part -> parts.tree(part).stream());
  }

  /** Controls of workbooks that have them in a drawing of the old kind alone. */
  List<PlacedObject> legacy() {
    return parts.targets(sheetPart, "vmlDrawing").stream()
        .flatMap(part -> parts.looseTree(part).stream())
        .flatMap(root -> root.all("ClientData").stream())
        .filter(data -> KINDS.contains(data.value("ObjectType", "")))
        .map(Controls::legacy)
        .toList();
  }

  private static PlacedObject legacy(XmlNode data) {
    String kind = data.value("ObjectType", "");
    String words = ControlWords.of(data);
    String uses = words.isEmpty() ? kind : kind + ", " + words;
    String place = data.child("Anchor").map(a -> place(a.text())).orElse(null);
    return new PlacedObject(ObjectKind.CONTROL, null, place, false, uses);
  }

  /** Column, offset, row, offset of the first corner, then of the last one. */
  private static @Nullable String place(String anchor) {
    String[] numbers = anchor.strip().split("\\s*,\\s*", -1);
    try {
      CellAddress first =
          new CellAddress(Integer.parseInt(numbers[2]), Integer.parseInt(numbers[0]));
      CellAddress last =
          new CellAddress(Integer.parseInt(numbers[6]), Integer.parseInt(numbers[4]));
      return CellArea.between(first, last).toString();
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAnAnchor) {
      return null;
    }
  }
}
