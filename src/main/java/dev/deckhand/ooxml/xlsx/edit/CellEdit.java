package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;

/** Changes a cell that is stored: as few bytes of its element as the change needs. */
final class CellEdit {
  private final Splices splices;
  private final CellXml xml;

  CellEdit(Splices splices, CellXml xml) {
    this.splices = splices;
    this.xml = xml;
  }

  void apply(XmlNode node, CellAddress cell, PendingCell pending) {
    int style = pending.style() == PendingCell.KEEP_STYLE ? node.integer("s", 0) : pending.style();
    switch (pending.content()) {
      case Content.Keep k -> style(node, pending);
      case Content.Removed r -> splices.delete(node.start(), node.end());
      case Content.Master m -> {
        style(node, pending);
        master(node, m);
        CellValue result = m.result();
        if (result != null) {
          result(node, result);
        }
      }
      case Content.Result r -> {
        style(node, pending);
        result(node, r.value());
        CellArea area = r.area();
        if (area != null) {
          node.child("f").ifPresent(f -> splices.attribute(f, "ref", area.toString()));
        }
      }
      case Content.Blank b -> replace(node, cell, style, pending);
      case Content.Constant c -> replace(node, cell, style, pending);
      case Content.Formula f -> replace(node, cell, style, pending);
      case Content.Filled f -> replace(node, cell, style, pending);
      case Content.DynamicArray d -> replace(node, cell, style, pending);
      case Content.FixedArray f -> replace(node, cell, style, pending);
      case Content.Copied c -> replace(node, cell, style, pending);
    }
  }

  private void replace(XmlNode node, CellAddress cell, int style, PendingCell pending) {
    splices.replace(node.start(), node.end(), xml.cell(cell, style, pending.content()));
  }

  private void style(XmlNode node, PendingCell pending) {
    if (pending.style() > 0) {
      splices.attribute(node, "s", Integer.toString(pending.style()));
    } else if (pending.style() == 0) {
      splices.removeAttribute(node, "s");
    }
  }

  private void master(XmlNode node, Content.Master master) {
    node.child("f")
        .ifPresent(
            formula -> {
              String name = formula.prefix() + "f";
              String start =
                  "<%s t=\"shared\" ref=\"%s\" si=\"%s\">"
                      .formatted(name, master.area(), formula.value("si", "0"));
              String text = XmlText.escape(master.text()) + "</" + name + ">";
              splices.replace(formula.start(), formula.end(), start + text);
            });
  }

  private void result(XmlNode node, CellValue value) {
    String type = CellXml.type(value);
    if (type.isEmpty()) {
      splices.removeAttribute(node, "t");
    } else {
      splices.attribute(node, "t", type);
    }
    String result = xml.result(value);
    XmlNode old = node.child("v").or(() -> node.child("is")).orElse(null);
    if (old != null) {
      splices.replace(old.start(), old.end(), result);
      return;
    }
    XmlNode formula = node.child("f").orElse(null);
    if (formula != null) {
      splices.insert(formula.end(), result);
    } else if (!result.isEmpty()) {
      splices.append(node, result);
    }
  }
}
