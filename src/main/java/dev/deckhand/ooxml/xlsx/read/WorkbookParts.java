package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Iteration;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The workbook part: which tabs there are, where they are kept and what the workbook names. */
public final class WorkbookParts {
  private final PartSource source;
  private final String workbookPart;
  private final byte[] xml;
  private final XmlNode root;
  private final List<SheetPart> tabs;

  private WorkbookParts(PartSource source, String workbookPart) {
    this.source = source;
    this.workbookPart = workbookPart;
    this.xml = XmlText.utf8(workbookPart, source.part(workbookPart));
    this.root = XmlNode.parse(workbookPart, xml);
    this.tabs = readTabs();
  }

  public static WorkbookParts open(PartSource source) {
    String workbook =
        source
            .target("/", "officeDocument")
            .map(Relationship::partName)
            .orElseThrow(() -> broken("The package names no workbook part"));
    return new WorkbookParts(source, workbook);
  }

  private static DocumentProblem broken(String message) {
    return new DocumentProblem(
        DocumentProblem.Code.BROKEN,
        message,
        "Open the file in Excel, let it repair the file and save a copy.");
  }

  private List<SheetPart> readTabs() {
    Map<String, Relationship> targets =
        source.relationships(workbookPart).stream()
            .collect(Collectors.toMap(Relationship::id, Function.identity(), (a, b) -> a));
    List<SheetPart> found = new ArrayList<>();
    for (XmlNode entry : root.list("sheets")) {
      if (entry.is("sheet")) {
        found.add(tab(entry, found.size(), targets));
      }
    }
    if (found.isEmpty()) {
      throw broken("The workbook part lists no sheets");
    }
    return List.copyOf(found);
  }

  private static SheetPart tab(XmlNode entry, int index, Map<String, Relationship> targets) {
    String name = entry.value("name", "");
    String id = entry.relationshipId();
    Relationship target = id == null ? null : targets.get(id);
    boolean worksheet =
        target != null && !target.external() && target.type().endsWith("/worksheet");
    String part = target == null ? "" : target.partName();
    return new SheetPart(index, name, visibility(entry.value("state")), part, worksheet, entry);
  }

  private static SheetVisibility visibility(@Nullable String state) {
    return switch (state == null ? "" : state) {
      case "hidden" -> SheetVisibility.HIDDEN;
      case "veryHidden" -> SheetVisibility.VERY_HIDDEN;
      default -> SheetVisibility.VISIBLE;
    };
  }

  public PartSource source() {
    return source;
  }

  public String partName() {
    return workbookPart;
  }

  /** The workbook part in UTF-8; the offsets of {@link #root()} are offsets in it. */
  public byte[] xml() {
    return xml;
  }

  public XmlNode root() {
    return root;
  }

  /** All tabs, in order. */
  public List<SheetPart> tabs() {
    return tabs;
  }

  public List<SheetPart> worksheets() {
    return tabs.stream().filter(SheetPart::worksheet).toList();
  }

  public Optional<SheetPart> worksheet(String name) {
    return worksheets().stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
  }

  public boolean date1904() {
    return root.child("workbookPr").map(p -> p.flag("date1904")).orElse(false);
  }

  /** How circular references are computed; {@code null} where the workbook does not allow them. */
  public @Nullable Iteration iteration() {
    return root.child("calcPr")
        .filter(p -> p.flag("iterate"))
        .map(
            p ->
                new Iteration(
                    Math.clamp(p.integer("iterateCount", 100), 1, 32_767),
                    Math.max(0, p.decimal("iterateDelta", 0.001))))
        .orElse(null);
  }

  /** Whether the workbook carries a VBA project or sheets of macros. */
  public boolean macros() {
    return source.relationships(workbookPart).stream()
        .map(Relationship::type)
        .anyMatch(type -> type.endsWith("/vbaProject") || type.endsWith("acrosheet"));
  }

  public List<DefinedName> names() {
    List<DefinedName> names = new ArrayList<>();
    for (XmlNode node : root.list("definedNames")) {
      int scope = node.integer("localSheetId", -1);
      String sheet = scope >= 0 && scope < tabs.size() ? tabs.get(scope).name() : null;
      String refersTo = FormulaPrefixes.shown(node.text());
      names.add(new DefinedName(node.value("name", ""), refersTo, sheet, node.flag("hidden")));
    }
    return names;
  }
}
