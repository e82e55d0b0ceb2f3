package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.formula.StoredForm;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundNameOperation.DefineName;
import dev.deckhand.plan.BoundNameOperation.DeleteName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defines, changes and deletes names in the workbook part (18.2.5). */
final class NameEditing {
  private final WorkbookDraft draft;
  private final WorkbookParts workbook;
  private final Splices splices;
  private final String name;
  private final int scope;

  private NameEditing(WorkbookDraft draft, String name, @Nullable String scope) {
    draft.flush();
    this.draft = draft;
    this.workbook = draft.workbook();
    this.splices = new Splices(workbook.xml());
    this.name = name;
    this.scope = scope == null ? -1 : workbook.worksheet(scope).map(SheetPart::index).orElse(-1);
  }

  static void define(WorkbookDraft draft, DefineName operation) {
    new NameEditing(draft, operation.name(), operation.scope()).define(operation.refersTo());
  }

  static void delete(WorkbookDraft draft, DeleteName operation) {
    new NameEditing(draft, operation.name(), operation.scope()).delete();
  }

  /** Names the area of a worksheet's filter as Excel does, hidden from users. */
  static void filterArea(WorkbookDraft draft, String sheet, String refersTo) {
    NameEditing name = new NameEditing(draft, "_xlnm._FilterDatabase", sheet);
    name.known()
        .ifPresentOrElse(
            node -> {
              if (!node.text().equals(refersTo)) {
                name.splices.text(node, refersTo);
              }
            },
            () -> name.insert(name.element(refersTo, " hidden=\"1\"")));
    name.written();
  }

  private void define(String refersTo) {
    String stored = StoredForm.of(refersTo, null, true);
    Optional<XmlNode> known = known();
    known.ifPresentOrElse(node -> splices.text(node, stored), () -> insert(element(stored, "")));
    written();
    eachUser((sheet, cell) -> draft.disturbed(sheet, cell));
    draft
        .notes()
        .structure("name", known.isPresent() ? "changed" : "defined", name + " = " + refersTo);
  }

  private void delete() {
    XmlNode node = known().orElseThrow(() -> new IllegalArgumentException("No name " + name));
    XmlNode list = workbook.root().child("definedNames").orElseThrow();
    if (list.children().size() == 1) {
      splices.delete(list.start(), list.end());
    } else {
      splices.delete(node.start(), node.end());
    }
    eachUser(
        (sheet, cell) -> {
          draft.disturbed(sheet, cell);
          draft.notes().loss(place(sheet, cell), name);
        });
    written();
    draft.notes().structure("name", "deleted", name);
  }

  private void written() {
    draft.parts().put(workbook.partName(), splices.apply());
    draft.reload();
  }

  private Optional<XmlNode> known() {
    return workbook.root().list("definedNames").stream()
        .filter(n -> n.value("name", "").equalsIgnoreCase(name))
        .filter(n -> n.integer("localSheetId", -1) == scope)
        .findFirst();
  }

  private String element(String stored, String more) {
    String tag = workbook.root().prefix() + "definedName";
    String local = scope < 0 ? "" : " localSheetId=\"" + scope + "\"";
    return "<%s name=\"%s\"%s>%s</%s>"
        .formatted(tag, XmlText.escapeAttribute(name), local + more, XmlText.escape(stored), tag);
  }

  /** Excel keeps names sorted and looks them up that way. */
  private void insert(String element) {
    XmlNode list = workbook.root().child("definedNames").orElse(null);
    if (list == null) {
      String tag = workbook.root().prefix() + "definedNames";
      splices.insert(
          WorkbookOrder.place(workbook.root(), "definedNames"),
          "<" + tag + ">" + element + "</" + tag + ">");
      return;
    }
    for (XmlNode other : list.children()) {
      if (other.value("name", "").compareToIgnoreCase(name) > 0) {
        splices.insert(other.start(), element);
        return;
      }
    }
    splices.append(list, element);
  }

  /** A cell whose formula names it. */
  @FunctionalInterface
  private interface User {
    void take(String part, CellAddress cell);
  }

  private void eachUser(User user) {
    Pattern word =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_.\\\\])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_.(])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    for (SheetCells sheet : draft.current().sheets()) {
      Consumer<Cell> check =
          cell -> {
            if (word.matcher(Objects.requireNonNull(cell.formula()).text()).find()) {
              user.take(sheet.part().part(), cell.address());
            }
          };
      sheet.formulas().forEach(check);
    }
  }

  private String place(String part, CellAddress cell) {
    List<SheetCells> sheets = draft.current().sheets();
    String sheet =
        sheets.stream().filter(s -> s.part().part().equals(part)).findFirst().orElseThrow().name();
    return SheetRange.of(sheet, cell).toString();
  }
}
