package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.List;
import java.util.Optional;

/**
 * The list of sheet titles in the application properties (ECMA-376 part 1, 22.2). It is kept in
 * step where it has the form Excel gives it, and left alone otherwise: Excel rebuilds it.
 */
final class AppTitles {
  private final WorkbookDraft draft;
  private final String part;
  private final byte[] xml;
  private final XmlNode root;

  private AppTitles(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
    this.xml = draft.utf8(part);
    this.root = XmlNode.parse(part, xml);
  }

  private static Optional<AppTitles> of(WorkbookDraft draft) {
    return draft.parts().relationships("/").stream()
        .filter(r -> !r.external() && r.hasType("extended-properties"))
        .map(Relationship::partName)
        .filter(draft.parts()::has)
        .findFirst()
        .map(part -> new AppTitles(draft, part));
  }

  static void renamed(WorkbookDraft draft, String from, String to) {
    of(draft).ifPresent(titles -> titles.rename(from, to));
  }

  static void added(WorkbookDraft draft, int index, String name) {
    of(draft).ifPresent(titles -> titles.add(index, name));
  }

  static void removed(WorkbookDraft draft, String name) {
    of(draft).ifPresent(titles -> titles.remove(name));
  }

  /** The titles of all tabs stand in a new order. */
  static void ordered(WorkbookDraft draft, List<String> names) {
    of(draft).ifPresent(titles -> titles.order(names));
  }

  private List<XmlNode> vector(String property) {
    return root.child(property)
        .flatMap(p -> p.child("vector"))
        .map(XmlNode::children)
        .orElse(List.of());
  }

  private void rename(String from, String to) {
    Splices splices = new Splices(xml);
    vector("TitlesOfParts").stream()
        .filter(title -> title.text().equals(from))
        .findFirst()
        .ifPresent(title -> splices.text(title, to));
    draft.parts().put(part, splices.apply());
  }

  private void add(int index, String name) {
    List<XmlNode> titles = vector("TitlesOfParts");
    Optional<XmlNode> count =
        vector("HeadingPairs").stream().skip(1).findFirst().flatMap(v -> v.child("i4"));
    boolean ours = draft.workbook().tabs().stream().allMatch(t -> hasTitle(titles, t.name()));
    int worksheets = draft.workbook().tabs().size();
    if (!ours
        || count.isEmpty()
        || !count.get().text().equals(Integer.toString(worksheets))
        || titles.isEmpty()
        || index > titles.size()) {
      return;
    }
    Splices splices = new Splices(xml);
    boolean last = index == titles.size();
    XmlNode model = last ? titles.getLast() : titles.get(index);
    String tag = model.prefix() + model.name();
    String title = "<" + tag + ">" + XmlText.escape(name) + "</" + tag + ">";
    splices.insert(last ? model.end() : model.start(), title);
    splices.text(count.get(), Integer.toString(worksheets + 1));
    root.child("TitlesOfParts")
        .flatMap(p -> p.child("vector"))
        .ifPresent(v -> splices.attribute(v, "size", Integer.toString(titles.size() + 1)));
    draft.parts().put(part, splices.apply());
  }

  private void remove(String name) {
    List<XmlNode> titles = vector("TitlesOfParts");
    Optional<XmlNode> count =
        vector("HeadingPairs").stream().skip(1).findFirst().flatMap(v -> v.child("i4"));
    XmlNode title = titles.stream().filter(t -> t.text().equals(name)).findFirst().orElse(null);
    if (title == null || count.isEmpty() || !count.get().text().matches("[1-9]\\d*")) {
      return;
    }
    Splices splices = new Splices(xml);
    splices.delete(title.start(), title.end());
    splices.text(count.get(), Integer.toString(Integer.parseInt(count.get().text()) - 1));
    root.child("TitlesOfParts")
        .flatMap(p -> p.child("vector"))
        .ifPresent(v -> splices.attribute(v, "size", Integer.toString(titles.size() - 1)));
    draft.parts().put(part, splices.apply());
  }

  private void order(List<String> names) {
    List<XmlNode> titles = vector("TitlesOfParts");
    boolean ours =
        titles.size() >= names.size()
            && titles.subList(0, names.size()).stream().allMatch(t -> names.contains(t.text()));
    if (ours) {
      Splices splices = new Splices(xml);
      for (int i = 0; i < names.size(); i++) {
        if (!titles.get(i).text().equals(names.get(i))) {
          splices.text(titles.get(i), names.get(i));
        }
      }
      draft.parts().put(part, splices.apply());
    }
  }

  private static boolean hasTitle(List<XmlNode> titles, String name) {
    return titles.stream().anyMatch(t -> t.text().equals(name));
  }
}
