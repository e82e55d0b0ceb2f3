package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Sheet;
import java.util.List;
import java.util.function.BiConsumer;

/** Lists what there is, so many of each kind. */
final class ListTool implements Tool {
  private static final int MOST = 200;
  private static final int HEADERS = 30;

  private final ToolDesk desk;

  ListTool(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return desk.host() == Host.EXCEL ? "Listing worksheets and tables" : "Listing the slides";
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (desk.host() == Host.EXCEL) {
      workbook(node, desk.workbookOutline());
    } else {
      deck(node, desk.deck());
    }
    some(
        node,
        "otherDocuments",
        desk.sources(),
        (at, source) -> at.put("source", source.name()).put("kind", source.kind()));
    return node;
  }

  private void workbook(ObjectNode node, WorkbookOutline outline) {
    VisibleCells visible = desk.visible();
    List<Sheet> sheets =
        outline.sheets().stream().filter(s -> s.visibility() == SheetVisibility.VISIBLE).toList();
    some(node, "sheets", sheets, ListTool::sheet);
    if (visible.hiddenSheets() > 0) {
      node.put("hiddenSheetsLeftOut", visible.hiddenSheets());
    }
    some(
        node,
        "names",
        outline.names().stream().filter(n -> !n.hidden() && visible.tells(n.refersTo())).toList(),
        (at, name) -> at.put("name", name.name()).put("refersTo", Shown.cut(name.refersTo())));
  }

  private static void sheet(ObjectNode node, Sheet sheet) {
    node.put("name", sheet.name())
        .put("usedRange", sheet.usedRange())
        .put("cells", sheet.cells())
        .put("formulas", sheet.formulas());
    some(
        node,
        "tables",
        sheet.tables(),
        (at, table) -> at.put("name", table.name()).put("range", table.range()));
    some(
        node,
        "blocks",
        sheet.regions(),
        (at, region) -> {
          at.put("range", region.range());
          ArrayNode headers = at.putArray("headers");
          if (sheet.hiddenRows() + sheet.hiddenColumns() == 0) {
            region.headers().stream().limit(HEADERS).map(Shown::cut).forEach(headers::add);
          }
        });
  }

  private static void deck(ObjectNode node, DeckOutline deck) {
    some(
        node,
        "slides",
        deck.slides().stream().filter(slide -> !slide.hidden()).toList(),
        (at, slide) ->
            at.put("number", slide.number())
                .put("layout", slide.layout())
                .put("text", Shown.cut(firstText(slide))));
    long hidden = deck.slides().stream().filter(DeckOutline.Slide::hidden).count();
    if (hidden > 0) {
      node.put("hiddenSlidesLeftOut", hidden);
    }
  }

  private static String firstText(DeckOutline.Slide slide) {
    return slide.shapes().stream()
        .map(DeckOutline.Shape::seenText)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static <T> void some(
      ObjectNode node, String name, List<T> all, BiConsumer<ObjectNode, T> describe) {
    if (all.isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray(name);
    all.stream().limit(MOST).forEach(one -> describe.accept(array.addObject(), one));
    if (all.size() > MOST) {
      node.put(name + "LeftOut", all.size() - MOST);
    }
  }
}
