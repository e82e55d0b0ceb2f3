package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.SharedFollowing.SharedMember;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One shared formula after a change. The cells go on sharing it as long as the change does the same
 * to each of them; a cell that comes out differently gets a formula of its own.
 */
final class GroupFollowing {
  private final Following run;
  private final SheetPart sheet;
  private final CellMove move;
  private final List<SharedMember> group;
  private final SharedMember master;
  private final String text;
  private final FormulaHome home;
  private final Map<Integer, String> elements = new HashMap<>();

  GroupFollowing(Following run, SheetPart sheet, CellMove move, List<SharedMember> group) {
    this.run = run;
    this.sheet = sheet;
    this.move = move;
    this.group = group;
    this.master = group.getFirst();
    this.text = master.element().text();
    this.home = FormulaHome.on(sheet.name());
  }

  /** A living member with its place and its formula after the change. */
  private record Now(SharedMember member, CellAddress cell, Followed formula) {}

  /** What to write, by the offset of the formula element. */
  Map<Integer, String> elements() {
    boolean concerned = move.shift() != null || run.change().concerns(text, home);
    try {
      if (concerned && !run.change().movesCells()) {
        share(run.change().formula(text, home).text(), master, move.area(area()).orElse(area()));
      } else if (concerned && isUniform()) {
        CellArea area = move.area(area()).orElse(area());
        share(run.change().formula(text, home).text(), master, area);
      } else if (concerned) {
        split();
      }
    } catch (FormulaSyntaxException unreadable) {
      run.draft()
          .notes()
          .notEvaluated(place(master.cell()), text, "It could not be read and stays");
    }
    mayDiffer();
    return elements;
  }

  private String place(CellAddress cell) {
    return SheetRange.of(sheet.name(), cell).toString();
  }

  private void mayDiffer() {
    if (run.mayDiffer(text)) {
      group.forEach(
          m -> move.cell(m.cell()).ifPresent(now -> run.draft().disturbed(sheet.part(), now)));
    }
  }

  /** The cells the group says it is for. */
  private CellArea area() {
    CellArea area = members(group);
    for (FormulaElement.Area stored : master.element().areas()) {
      area = area.union(CellArea.parse(stored.value()));
    }
    return area;
  }

  private static CellArea members(List<SharedMember> members) {
    CellArea area = CellArea.of(members.getFirst().cell());
    for (SharedMember member : members) {
      area = area.contains(member.cell()) ? area : area.union(CellArea.of(member.cell()));
    }
    return area;
  }

  /** Whether all cells together, and all each reference reaches from them, move as one. */
  private boolean isUniform() {
    CellArea cells = members(group);
    if (move.shift() != null && isDisturbed(cells.toString())) {
      return false;
    }
    CellAddress base = master.cell();
    Expression expression = FormulaParser.parse(text);
    List<Expression.Reference> first = reach(expression, base, cells.first());
    List<Expression.Reference> last = reach(expression, base, cells.last());
    if (first.size() != last.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      SheetPrefix sheetOf = first.get(i).sheet();
      String prefix = sheetOf == null ? "" : sheetOf.text();
      if (isDisturbed(prefix + first.get(i).area().union(last.get(i).area()))) {
        return false;
      }
    }
    return true;
  }

  private static List<Expression.Reference> reach(
      Expression expression, CellAddress base, CellAddress cell) {
    return Expressions.references(
        Expressions.shift(expression, cell.row() - base.row(), cell.column() - base.column()));
  }

  private boolean isDisturbed(String reference) {
    return run.change().formula(reference, home).disturbed();
  }

  private void split() {
    SharedFormula shared = new SharedFormula(text, master.cell());
    List<Now> living = new ArrayList<>();
    for (SharedMember member : group) {
      move.cell(member.cell())
          .ifPresent(
              cell -> {
                String old = shared.textAt(member.cell());
                Followed followed = run.change().formula(old, home);
                living.add(new Now(member, cell, followed));
                run.lost(followed, () -> place(cell));
                if (followed.disturbed()) {
                  run.draft().disturbed(sheet.part(), cell);
                }
              });
    }
    if (!living.isEmpty()) {
      List<Now> fromFirst = alike(living.getFirst(), living);
      List<Now> fromLast = alike(living.getLast(), living);
      write(living, fromFirst.size() >= fromLast.size() ? fromFirst : fromLast);
    }
  }

  /** The cells whose formula is that of another cell, moved. */
  private static List<Now> alike(Now base, List<Now> living) {
    SharedFormula shared = new SharedFormula(base.formula().text(), base.cell());
    return living.stream()
        .filter(now -> shared.textAt(now.cell()).equals(now.formula().text()))
        .toList();
  }

  private void write(List<Now> living, List<Now> sharing) {
    Set<CellAddress> kept = sharing.stream().map(Now::cell).collect(Collectors.toSet());
    for (Now now : living) {
      if (!kept.contains(now.cell())) {
        alone(now);
      }
    }
    Now heir = sharing.getFirst();
    if (sharing.size() == 1 && group.size() > 1) {
      alone(heir);
      return;
    }
    CellArea area = CellArea.of(heir.cell());
    for (Now now : sharing) {
      area = area.union(CellArea.of(now.cell()));
    }
    share(heir.formula().text(), heir.member(), area);
  }

  private void alone(Now now) {
    FormulaElement element = now.member().element();
    String name = element.prefix() + "f";
    elements.put(
        element.start(),
        "<%s%s>%s</%s>"
            .formatted(name, always(element), XmlText.escape(now.formula().text()), name));
  }

  private static String always(FormulaElement element) {
    return element.always() ? " ca=\"1\"" : "";
  }

  private void share(String formula, SharedMember keeper, CellArea area) {
    if (keeper == master && formula.equals(text) && area.equals(area())) {
      return;
    }
    FormulaElement element = keeper.element();
    String name = element.prefix() + "f";
    elements.put(
        element.start(),
        "<%1$s t=\"shared\"%2$s ref=\"%3$s\" si=\"%4$s\">%5$s</%1$s>"
            .formatted(name, always(element), area, element.index(), XmlText.escape(formula)));
  }
}
