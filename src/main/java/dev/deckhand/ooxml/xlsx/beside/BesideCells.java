package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.document.SheetDetails.ConditionalFormat;
import dev.deckhand.document.SheetDetails.Filter;
import dev.deckhand.document.SheetDetails.ObjectKind;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.document.SheetDetails.Protection;
import dev.deckhand.document.SheetDetails.Validation;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the elements of a worksheet part say beside its cells: filled while the part is
 * read, then left alone. Both the old elements and those of extension lists are understood.
 */
public final class BesideCells {
  private static final Set<String> CONCERNED =
      Set.of(
          "autoFilter",
          "conditionalFormatting",
          "controls",
          "dataValidations",
          "extLst",
          "hyperlinks",
          "oleObjects",
          "protectedRanges",
          "sheetProtection");

  /** A link as the part has it; a relationship says where it leads when it leaves the workbook. */
  public record Link(String range, @Nullable String relationshipId, String location) {}

  /**
   * An object as the part has it.
   *
   * @param relationshipId leads to what a control does; {@code null} for other objects
   */
  public record Placed(PlacedObject object, @Nullable String relationshipId) {}

  private final Capped<ConditionalFormat> formats = new Capped<>();
  private final Capped<Validation> validations = new Capped<>();
  private final Capped<Link> links = new Capped<>();
  private final Capped<Placed> objects = new Capped<>();
  private final Set<String> extendedRules = new HashSet<>();
  private final List<String> editableRanges = new ArrayList<>();
  private int embedded;
  private int extensionFormats;
  private int extensionValidations;
  private @Nullable XmlNode protection;
  private @Nullable Filter filter;

  /** Whether {@link #read} takes elements of this name. */
  public static boolean concerns(String name) {
    return CONCERNED.contains(name);
  }

  /** Takes a child of the root of a worksheet part; others are let pass. */
  public void read(XmlNode node) {
    switch (node.name()) {
      case "autoFilter" -> filter = filter == null ? FilterWords.of(node, null) : filter;
      case "conditionalFormatting" -> format(node);
      case "controls" -> node.all("control").forEach(this::control);
      case "dataValidations" -> validations(node);
      case "extLst" -> node.children().forEach(e -> e.children().forEach(this::extension));
      case "hyperlinks" -> node.children("hyperlink").forEach(this::link);
      case "oleObjects" -> node.all("oleObject").forEach(this::embedded);
      case "protectedRanges" -> node.children("protectedRange").forEach(this::editable);
      case "sheetProtection" -> protection = node;
      default -> {}
    }
  }

  private void extension(XmlNode node) {
    switch (node.name()) {
      case "conditionalFormattings" ->
          node.children("conditionalFormatting").forEach(this::extensionFormat);
      case "dataValidations" -> {
        extensionValidations += node.children("dataValidation").size();
        validations(node);
      }
      case "sparklineGroups" -> node.children("sparklineGroup").forEach(this::sparklines);
      default -> {}
    }
  }

  private void format(XmlNode node) {
    String ranges = Areas.of(node);
    for (XmlNode rule : node.children("cfRule")) {
      rule.all("id").forEach(id -> extendedRules.add(id.text().strip()));
      formats.add(
          new ConditionalFormat(
              ranges, Shortened.text(rule.value("type", "")), RuleWords.of(rule)));
    }
  }

  /** The newer half of a rule that the old form has, too, is no rule of its own. */
  private void extensionFormat(XmlNode node) {
    boolean own =
        node.children("cfRule").stream().anyMatch(r -> !extendedRules.contains(r.value("id", "")));
    if (own) {
      extensionFormats++;
      format(node);
    }
  }

  private void validations(XmlNode node) {
    node.children("dataValidation").forEach(v -> validations.add(ValidationWords.of(v)));
  }

  private void link(XmlNode node) {
    String range = Shortened.text(node.value("ref", ""));
    links.add(new Link(range, node.relationshipId(), Shortened.text(node.value("location", ""))));
  }

  private void control(XmlNode node) {
    String uses = node.child("controlPr").map(ControlWords::of).orElse("");
    PlacedObject object =
        placed(ObjectKind.CONTROL, node, node.value("name"), uses.isEmpty() ? null : uses);
    objects.add(new Placed(object, node.relationshipId()));
  }

  private void embedded(XmlNode node) {
    embedded++;
    PlacedObject object = placed(ObjectKind.EMBEDDED_OBJECT, node, node.value("progId"), null);
    objects.add(new Placed(object, null));
  }

  private static PlacedObject placed(
      ObjectKind kind, XmlNode node, @Nullable String name, @Nullable String uses) {
    String place = node.all("anchor").stream().findFirst().map(AnchorPlace::of).orElse(null);
    return new PlacedObject(kind, name == null ? null : Shortened.text(name), place, false, uses);
  }

  private void sparklines(XmlNode group) {
    List<String> cells = texts(group, "sqref");
    List<String> drawn = texts(group, "f");
    String type = Shortened.text(group.value("type", "line"));
    String place = cells.size() == 1 ? cells.getFirst() : Shortened.list(cells);
    String uses = drawn.isEmpty() ? null : "draws " + Shortened.list(drawn);
    objects.add(
        new Placed(new PlacedObject(ObjectKind.SPARKLINES, type, place, false, uses), null));
  }

  private static List<String> texts(XmlNode group, String element) {
    return group.list("sparklines").stream()
        .flatMap(s -> s.children(element).stream())
        .map(s -> s.text().strip())
        .toList();
  }

  private void editable(XmlNode node) {
    if (editableRanges.size() < Capped.LIMIT) {
      editableRanges.add(Areas.of(node));
    }
  }

  public Capped<ConditionalFormat> formats() {
    return formats;
  }

  /** Conditional formats that only an extension list has. */
  public int extensionFormats() {
    return extensionFormats;
  }

  public Capped<Validation> validations() {
    return validations;
  }

  /** Validations that only an extension list has. */
  public int extensionValidations() {
    return extensionValidations;
  }

  public Capped<Link> links() {
    return links;
  }

  /** Controls, embedded objects and sparklines; other objects are in the drawing part. */
  public Capped<Placed> objects() {
    return objects;
  }

  public int embedded() {
    return embedded;
  }

  /** What the sheet's protection allows; {@code null} when it is not protected. */
  public @Nullable Protection protection() {
    return protection == null || !protection.flag("sheet")
        ? null
        : ProtectionWords.of(protection, editableRanges);
  }

  /** The sheet's own filter. */
  public @Nullable Filter filter() {
    return filter;
  }
}
