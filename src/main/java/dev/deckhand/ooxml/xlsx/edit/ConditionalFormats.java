package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.Epoch;
import dev.deckhand.ooxml.xlsx.rule.ConditionalFormatXml;
import dev.deckhand.ooxml.xlsx.rule.DataBarExtension;
import dev.deckhand.ooxml.xlsx.rule.RuleValues;
import dev.deckhand.plan.BoundRuleOperation.AddConditionalFormat;
import dev.deckhand.plan.BoundRuleOperation.ClearConditionalFormats;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.ConditionalRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Adds conditional formats on top of those there are, and takes them off cells (18.3.1.18). */
final class ConditionalFormats {
  private static final String FORMATTING = "conditionalFormatting";

  private final SheetElements elements;

  private ConditionalFormats(WorkbookDraft draft, String sheet) {
    draft.flush();
    this.elements = SheetElements.of(draft, sheet);
  }

  static void add(WorkbookDraft draft, AddConditionalFormat operation) {
    CellFormat format = operation.format();
    int differential = format == null ? -1 : draft.styles().differential(format);
    ConditionalFormats formats = new ConditionalFormats(draft, operation.target().sheet());
    formats.makeRoom();
    formats.add(operation, differential, Epoch.of(draft.workbook().date1904()));
    formats.elements.write();
    String kind = operation.rule().getClass().getSimpleName();
    draft
        .notes()
        .object(
            "conditionalFormat",
            operation.target().toString(),
            "added: " + kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1));
  }

  private void add(AddConditionalFormat operation, int differential, Epoch epoch) {
    ConditionalFormatXml xml =
        new ConditionalFormatXml(
            operation.target().area(), differential, id(operation.target()), new RuleValues(epoch));
    elements.add(FORMATTING, xml.element(operation.rule(), elements.declaration()));
    if (operation.rule() instanceof ConditionalRule.DataBar) {
      extend(xml.extension());
    }
  }

  /** An id no other data bar of the sheet has; the same plan gives the same one. */
  private String id(SheetRange target) {
    long others = elements.all(FORMATTING).size();
    byte[] seed = (target + "/" + others).getBytes(StandardCharsets.UTF_8);
    return "{" + UUID.nameUUIDFromBytes(seed).toString().toUpperCase(Locale.ROOT) + "}";
  }

  /** The new rule has priority 1; the others step back where one of them has it. */
  private void makeRoom() {
    List<XmlNode> rules =
        elements.all(FORMATTING).stream().flatMap(f -> f.children("cfRule").stream()).toList();
    List<XmlNode> extended =
        elements.all("extLst").stream().flatMap(e -> e.all("cfRule").stream()).toList();
    boolean taken =
        rules.stream().anyMatch(r -> r.integer("priority", 0) <= 1)
            || extended.stream().anyMatch(r -> r.integer("priority", 2) <= 1);
    if (taken) {
      rules.forEach(this::stepBack);
      extended.stream().filter(r -> r.value("priority") != null).forEach(this::stepBack);
    }
  }

  private void stepBack(XmlNode rule) {
    String next = Integer.toString(rule.integer("priority", 0) + 1);
    elements.splices().attribute(rule, "priority", next);
  }

  private void extend(String format) {
    XmlNode list = elements.first("extLst").orElse(null);
    String extension = DataBarExtension.extension(elements.prefix(), format);
    if (list == null) {
      String name = elements.prefix() + "extLst";
      elements.add("extLst", "<" + name + ">" + extension + "</" + name + ">");
      return;
    }
    list.children("ext").stream()
        .filter(e -> e.value("uri", "").equalsIgnoreCase(DataBarExtension.SHEET_URI))
        .flatMap(e -> e.children("conditionalFormattings").stream())
        .findFirst()
        .ifPresentOrElse(
            known -> elements.splices().append(known, format),
            () -> elements.splices().append(list, extension));
  }

  static void clear(WorkbookDraft draft, ClearConditionalFormats operation) {
    ConditionalFormats formats = new ConditionalFormats(draft, operation.target().sheet());
    boolean changed = formats.clear(operation.target());
    formats.elements.write();
    if (changed) {
      draft.notes().object("conditionalFormat", operation.target().toString(), "removed");
    }
  }

  private boolean clear(SheetRange target) {
    RuleAreas areas = new RuleAreas(elements.splices(), target.area());
    for (XmlNode format : elements.all(FORMATTING)) {
      if (!areas.take(format)) {
        elements.splices().delete(format.start(), format.end());
      }
    }
    RuleLists.pruneExtended(elements, "conditionalFormattings", areas::takeExtended);
    return areas.changed() > 0;
  }
}
