package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetDetails.Filter;
import dev.deckhand.document.SheetDetails.Group;
import dev.deckhand.document.SheetDetails.Hyperlink;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.document.SheetDetails.Query;
import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.beside.BesideCells;
import dev.deckhand.ooxml.xlsx.beside.Capped;
import dev.deckhand.ooxml.xlsx.beside.FilterWords;
import dev.deckhand.ooxml.xlsx.beside.LineGroups;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what one worksheet has beside its cells, from its own part and those around it. */
final class SheetDetailsReader {
  private final SideParts parts;
  private final SheetCells sheet;
  private final Slicers slicers;
  private final String part;
  private final SheetFacts facts;
  private final Capped<PlacedObject> drawn = new Capped<>();
  private final Capped<Chart> charts = new Capped<>();

  SheetDetailsReader(SideParts parts, SheetCells sheet, Slicers slicers) {
    this.parts = parts;
    this.slicers = slicers;
    this.sheet = sheet;
    this.part = sheet.part().part();
    this.facts = sheet.facts();
    for (String drawing : parts.targets(part, "drawing")) {
      parts.tree(drawing).ifPresent(root -> drawing(drawing, root));
    }
  }

  private void drawing(String drawing, XmlNode root) {
    new ChartOutlines(parts).of(drawing, root).forEach(charts::add);
    root.children().forEach(anchor -> Drawing.object(anchor).ifPresent(drawn::add));
  }

  List<Chart> charts() {
    return parts.kept(charts, sheet.name(), "charts");
  }

  SheetDetails read(Comments.Found comments, List<DefinedName> names, Connections connections) {
    BesideCells beside = facts.beside();
    Controls controls = new Controls(parts, part);
    beside.objects().kept().forEach(placed -> drawn.add(controls.described(placed)));
    if (beside.objects().kept().stream().noneMatch(p -> p.relationshipId() != null)) {
      controls.legacy().forEach(drawn::add);
    }
    return new SheetDetails(
        kept(beside.formats(), "conditional formats"),
        kept(beside.validations(), "validations"),
        kept(comments.list(), "comments"),
        links(beside.links()),
        kept(drawn, "objects").stream().map(o -> slicers.described(o, part)).toList(),
        beside.protection(),
        filters(beside),
        name(names, "_xlnm.Print_Area"),
        name(names, "_xlnm.Print_Titles"),
        runs(facts.hiddenRows(), LineGroups::row, "runs of hidden rows"),
        runs(facts.hiddenColumns(), LineGroups::column, "runs of hidden columns"),
        groups(),
        queries(connections));
  }

  private <T> List<T> kept(Capped<T> list, String what) {
    return parts.kept(list, sheet.name(), what);
  }

  private List<Hyperlink> links(Capped<BesideCells.Link> links) {
    Map<String, Relationship> targets =
        parts.relationships(part).stream()
            .collect(Collectors.toMap(Relationship::id, r -> r, (a, b) -> a));
    return kept(links, "hyperlinks").stream().map(link -> link(link, targets)).toList();
  }

  private static Hyperlink link(BesideCells.Link link, Map<String, Relationship> targets) {
    Relationship relationship =
        link.relationshipId() == null ? null : targets.get(link.relationshipId());
    if (relationship == null) {
      return new Hyperlink(link.range(), link.location(), false, null);
    }
    String place = link.location().isEmpty() ? "" : "#" + link.location();
    String target = relationship.target();
    return new Hyperlink(
        link.range(), Shortened.text(target + place), true, Hosts.of(target).orElse(null));
  }

  private List<Filter> filters(BesideCells beside) {
    List<Filter> filters = new ArrayList<>();
    Optional.ofNullable(beside.filter()).ifPresent(filters::add);
    parts
        .trees(part, "table")
        .limit(Capped.LIMIT)
        .forEach(
            table ->
                table
                    .child("autoFilter")
                    .map(f -> FilterWords.of(f, table.value("displayName", "")))
                    .filter(f -> !f.criteria().isEmpty())
                    .ifPresent(filters::add));
    return filters;
  }

  private @Nullable String name(List<DefinedName> names, String wanted) {
    return names.stream()
        .filter(n -> n.name().equalsIgnoreCase(wanted))
        .filter(n -> sheet.name().equals(n.sheet()))
        .map(n -> Shortened.text(n.refersTo()))
        .findFirst()
        .orElse(null);
  }

  private List<String> runs(BitSet lines, IntFunction<String> name, String what) {
    Capped<String> runs = new Capped<>();
    LineGroups.runs(lines, name, runs);
    return kept(runs, what);
  }

  private List<Group> groups() {
    Capped<Group> groups = new Capped<>();
    facts.rowGroups().list(facts.hiddenRows(), LineGroups::row, groups);
    facts.columnGroups().list(facts.hiddenColumns(), LineGroups::column, groups);
    return kept(groups, "groups of rows and columns");
  }

  private List<Query> queries(Connections connections) {
    List<String> owners = new ArrayList<>(parts.targets(part, "table"));
    owners.add(part);
    return owners.stream()
        .flatMap(owner -> parts.trees(owner, "queryTable"))
        .limit(Capped.LIMIT)
        .map(q -> query(q, connections))
        .toList();
  }

  private static Query query(XmlNode query, Connections connections) {
    return new Query(
        Shortened.text(query.value("name", "")),
        connections.name(query.integer("connectionId", -1)));
  }
}
