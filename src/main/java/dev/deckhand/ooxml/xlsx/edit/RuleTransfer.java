package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import dev.deckhand.ooxml.xlsx.reference.MovedCells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Conditional formats or validations that go along with copied or moved cells. */
final class RuleTransfer {
  private final WorkbookDraft draft;
  private final RuleKind kind;

  RuleTransfer(WorkbookDraft draft, RuleKind kind) {
    this.draft = draft;
    this.kind = kind;
  }

  /** Copies within a worksheet: the rules there are reach further. */
  void spread(String sheet, Tiles tiles) {
    int changed =
        change(
            sheet,
            areas -> {
              List<CellArea> copies =
                  tiles.parts(areas).stream().flatMap(p -> tiles.copies(p).stream()).toList();
              if (copies.isEmpty() && !AreaList.touches(areas, tiles.to())) {
                return areas;
              }
              List<CellArea> now = new ArrayList<>(AreaList.without(areas, tiles.to()));
              now.addAll(copies);
              return now;
            });
    if (changed > 0) {
      draft
          .notes()
          .object(kind.words(), new SheetRange(sheet, tiles.to()).toString(), "as on the source");
    }
  }

  /** The rules on cells of a worksheet. */
  List<RuleCopy> on(String sheet, CellArea area) {
    if (!isOn(sheet)) {
      return List.of();
    }
    SheetElements elements = SheetElements.of(draft, sheet);
    List<RuleCopy> rules = new ArrayList<>();
    for (XmlNode rule : kind.rules(elements)) {
      List<CellArea> areas = AreaList.read(rule.value("sqref", ""));
      if (AreaList.touches(areas, area)) {
        List<CellArea> parts = areas.stream().flatMap(a -> a.intersection(area).stream()).toList();
        rules.add(RuleCopy.of(rule, elements.splices().base(), parts));
      }
    }
    return rules;
  }

  /** Puts copies of rules on another worksheet, in place of those there. */
  void copy(List<RuleCopy> rules, String sheet, Tiles tiles) {
    change(sheet, areas -> without(areas, tiles.to()));
    if (rules.isEmpty()) {
      return;
    }
    List<String> added = new ArrayList<>();
    int priority = nextPriority(sheet);
    for (RuleCopy rule : known(rules, sheet)) {
      List<CellArea> areas = rule.parts().stream().flatMap(p -> tiles.copies(p).stream()).toList();
      added.add(rule.on(areas, RuleAreas.topLeft(areas), UnaryOperator.identity(), priority));
      priority += rule.priorities();
    }
    add(sheet, added);
  }

  /**
   * Takes rules off cells that move and off those they cover. A rule whose cells all move on their
   * worksheet stays, to follow as everything does.
   *
   * @return the rules that have to be put on the cells at their new place
   */
  List<RuleCopy> lift(MovedCells moved) {
    CellArea from = moved.from().area();
    boolean here = moved.staysOnSheet();
    List<RuleCopy> lifted =
        on(moved.from().sheet(), from).stream().filter(r -> !here || !isWhole(r, from)).toList();
    change(
        moved.from().sheet(),
        areas -> {
          if (here && areas.stream().allMatch(from::covers)) {
            return areas;
          }
          List<CellArea> left = without(areas, from);
          return here ? without(left, moved.to().area()) : left;
        });
    if (!here) {
      change(moved.to().sheet(), areas -> without(areas, moved.to().area()));
    }
    return lifted;
  }

  private static boolean isWhole(RuleCopy rule, CellArea from) {
    XmlNode node = XmlNode.parse("rule", rule.xml().getBytes(StandardCharsets.UTF_8));
    return AreaList.read(node.value("sqref", "")).stream().allMatch(from::covers);
  }

  private static List<CellArea> without(List<CellArea> areas, CellArea taken) {
    return AreaList.touches(areas, taken) ? AreaList.without(areas, taken) : areas;
  }

  /** Puts lifted rules on moved cells; what they refer to is what it was. */
  void put(List<RuleCopy> rules, MovedCells moved) {
    if (rules.isEmpty()) {
      return;
    }
    FormulaHome home = new FormulaHome(moved.from().sheet(), moved.to().sheet(), false);
    UnaryOperator<String> follow =
        formula -> {
          try {
            return Followed.relocated(formula, home, moved).text();
          } catch (FormulaSyntaxException notOurs) {
            return formula;
          }
        };
    List<String> added = new ArrayList<>();
    int priority = nextPriority(moved.to().sheet());
    for (RuleCopy rule : known(rules, moved.to().sheet())) {
      for (CellArea part : rule.parts()) {
        added.add(rule.on(List.of(moved.moved(part)), part.first(), follow, priority));
        priority += rule.priorities();
      }
    }
    add(moved.to().sheet(), added);
  }

  /** The rules that another worksheet's part can hold as they are written. */
  private List<RuleCopy> known(List<RuleCopy> rules, String sheet) {
    String prefix = SheetElements.of(draft, sheet).prefix();
    List<RuleCopy> known = rules.stream().filter(r -> r.prefix().equals(prefix)).toList();
    if (known.size() < rules.size()) {
      draft
          .notes()
          .object(kind.words(), sheet, "written another way there; some do not come along");
    } else if (!known.isEmpty()) {
      draft.notes().object(kind.words(), sheet, "come along with their cells");
    }
    return known;
  }

  private int change(String sheet, UnaryOperator<List<CellArea>> change) {
    if (!isOn(sheet)) {
      return 0;
    }
    SheetElements elements = SheetElements.of(draft, sheet);
    RuleAreas areas = new RuleAreas(elements.splices(), change);
    kind.prune(elements, areas);
    elements.write();
    return areas.changed();
  }

  private void add(String sheet, List<String> rules) {
    if (!rules.isEmpty()) {
      SheetElements elements = SheetElements.of(draft, sheet);
      kind.add(elements, rules);
      elements.write();
    }
  }

  private boolean isOn(String sheet) {
    return kind.isOn(draft.current().sheet(sheet).orElseThrow());
  }

  private int nextPriority(String sheet) {
    SheetElements elements = SheetElements.of(draft, sheet);
    return 1
        + Stream.concat(
                elements.all("conditionalFormatting").stream(), elements.all("extLst").stream())
            .flatMap(list -> list.all("cfRule").stream())
            .mapToInt(rule -> rule.integer("priority", 0))
            .max()
            .orElse(0);
  }
}
