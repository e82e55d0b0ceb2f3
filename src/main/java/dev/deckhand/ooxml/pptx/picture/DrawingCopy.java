package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import dev.deckhand.ooxml.pptx.fit.SlideMeasure;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A copy of a deck with one slide and what it needs, safe to hand to POI, which would load every
 * slide and decode every picture whatever its size.
 */
final class DrawingCopy {
  /** Relationships a picture of a slide has no use for. */
  private static final Set<String> UNUSED =
      Set.of(
          "slide",
          "notesSlide",
          "notesMaster",
          "handoutMaster",
          "package",
          "oleObject",
          "tags",
          "comments",
          "commentAuthors",
          "authors",
          "vbaProject",
          "audio",
          "video",
          "media",
          "customXml",
          "font",
          "control",
          "activeXControlBinary",
          "presProps",
          "viewProps");

  /** Of these only those that the slide is made on; decks have dozens that it is not. */
  private static final Set<String> SHEETS = Set.of("slideLayout", "slideMaster");

  private static final String TYPES = "/[Content_Types].xml";

  private final OpcPackage opc;
  private final DeckParts parts;
  private final Notices notices;
  private Map<String, String> blanked = Map.of();

  DrawingCopy(OpcPackage opc, DeckParts parts, Notices notices) {
    this.opc = opc;
    this.parts = parts;
    this.notices = notices;
  }

  byte[] of(String slide, int number) {
    OpcEdit copy = opc.edit();
    onlySlide(copy, slide);
    if (Dom.path(parts.root(slide), Ns.P, "cSld", "controls") != null) {
      notices.add("Controls such as buttons and players are not drawn.");
    }
    Set<String> needed = needed(slide);
    onlyTypesOf(copy, needed);
    for (String part : opc.partNames()) {
      boolean owned = part.endsWith(".rels") || part.equals(TYPES);
      if (!owned && !needed.contains(part)) {
        copy.remove(part);
      }
    }
    needed.forEach(part -> dropDangling(copy, part, needed));
    new Fallbacks(copy).take(sheets(slide));
    new Links(copy).color(sheets(slide));
    new KnownTables(copy, parts.presentation(), notices).style(slide);
    sheets(slide).forEach(sheet -> numberFields(copy, sheet, number));
    new KnownFills(copy, new ThemeColors(parts, slide)).spell(drawn(slide));
    master(slide).ifPresent(new TextDefaults(copy)::write);
    new ExactSpacing(copy, new SlideMeasure(parts, slide)).write(slide);
    SafePictures pictures = new SafePictures(opc, copy, notices);
    Set<String> shown = shown(slide);
    shown.removeAll(new VectorTwins(copy).leave(drawn(slide)));
    pictures.replace(needed, shown);
    blanked = pictures.blanked();
    new FallbackRuns(copy).split(lettered(slide));
    new StandInFonts(copy).name(lettered(slide), notices);
    if (strict()) {
      new Transitional(copy).spell(needed);
    }
    return copy.save();
  }

  /** What is said in place of pictures that are not drawn, by part. */
  Map<String, String> blanked() {
    return blanked;
  }

  private boolean strict() {
    return Ns.P.strict().equals(parts.root(parts.presentation()).getNamespaceURI());
  }

  /** At once what removing parts one by one would take long for in a deck of many. */
  private static void onlyTypesOf(OpcEdit copy, Set<String> needed) {
    Set<String> kept = new HashSet<>();
    needed.forEach(part -> kept.add(part.toLowerCase(Locale.ROOT)));
    Document xml = Xml.parse(copy.part(TYPES));
    for (Element type : Dom.children(xml.getDocumentElement())) {
      String part = type.getAttribute("PartName").toLowerCase(Locale.ROOT);
      boolean plain = !part.isEmpty() && part.indexOf('%') < 0 && !part.endsWith(".rels");
      if (plain && !kept.contains(part)) {
        Dom.remove(type);
      }
    }
    copy.put(TYPES, Xml.serialise(xml));
  }

  /** Takes the other slides and masters from the lists and from the relationships. */
  private void onlySlide(OpcEdit copy, String slide) {
    String presentation = parts.presentation();
    Document xml = Xml.parse(opc.part(presentation));
    List<String> sheets = sheets(slide);
    for (String list : List.of("sldId", "sldMasterId")) {
      for (Element entry : Dom.below(xml.getDocumentElement(), Ns.P, list)) {
        Optional<String> target = parts.target(presentation, Ns.R.attribute(entry, "id"));
        if (target.filter(sheets::contains).isEmpty()) {
          Dom.remove(entry);
        }
      }
    }
    copy.put(presentation, Xml.serialise(xml));
    for (Relationship relationship : opc.relationships(presentation)) {
      boolean wanted = relationship.partName().equals(slide);
      if (!wanted && UNUSED.stream().anyMatch(relationship::hasType)) {
        copy.removeRelationship(presentation, relationship.id());
      }
    }
  }

  /** Links to other slides stay, because POI looks their relationship up while drawing. */
  private void dropDangling(OpcEdit copy, String part, Set<String> needed) {
    for (Relationship relationship : copy.relationships(part)) {
      boolean kept = relationship.external() || relationship.hasType("slide");
      if (!kept && !needed.contains(relationship.partName())) {
        copy.removeRelationship(part, relationship.id());
      }
    }
  }

  private Set<String> needed(String slide) {
    List<String> sheets = sheets(slide);
    Set<String> needed = new HashSet<>();
    Deque<String> pending = new ArrayDeque<>(List.of("/", slide));
    while (!pending.isEmpty()) {
      String part = pending.pop();
      if (needed.add(part)) {
        for (Relationship relationship : opc.relationships(part)) {
          boolean follow =
              UNUSED.stream().noneMatch(relationship::hasType)
                  && (sheets.contains(relationship.partName())
                      || SHEETS.stream().noneMatch(relationship::hasType));
          if (follow && !relationship.external() && opc.has(relationship.partName())) {
            pending.push(relationship.partName());
          }
        }
      }
    }
    return needed;
  }

  private Optional<String> master(String slide) {
    return Optional.ofNullable(Slides.layoutOf(parts, slide))
        .map(layout -> Slides.masterOf(parts, layout));
  }

  /** The slide, its layout and its master. */
  private List<String> sheets(String slide) {
    return Stream.of(slide, Slides.layoutOf(parts, slide), master(slide).orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The sheets and the drawings that PowerPoint keeps of SmartArt. */
  private List<String> drawn(String slide) {
    return Stream.concat(
            sheets(slide).stream(),
            opc.relationships(slide).stream()
                .filter(relationship -> relationship.hasType("diagramDrawing"))
                .map(Relationship::partName)
                .filter(opc::has))
        .toList();
  }

  /** The parts that name fonts: the sheets and their themes. */
  private Set<String> lettered(String slide) {
    Set<String> lettered = new HashSet<>(sheets(slide));
    sheets(slide).forEach(sheet -> parts.related(sheet, "theme").ifPresent(lettered::add));
    return lettered;
  }

  /** What the slide itself, its layout and its master lead to. */
  private Set<String> shown(String slide) {
    Set<String> shown = new HashSet<>();
    for (String sheet : sheets(slide)) {
      opc.relationships(sheet).forEach(relationship -> shown.add(relationship.partName()));
      parts.related(sheet, "theme").stream()
          .flatMap(theme -> opc.relationships(theme).stream())
          .forEach(relationship -> shown.add(relationship.partName()));
    }
    return shown;
  }

  /** In the copy the slide is the first; its number stays what it is in the deck. */
  private void numberFields(OpcEdit copy, String sheet, int number) {
    Document xml = Xml.parse(copy.part(sheet));
    boolean changed = false;
    for (Element field : Dom.below(xml.getDocumentElement(), Ns.A, "fld")) {
      if (field.getAttribute("type").equals("slidenum")) {
        Element run =
            xml.createElementNS(
                field.getNamespaceURI(), field.getNodeName().replaceFirst("fld$", "r"));
        Dom.children(field, Ns.A, "rPr").forEach(run::appendChild);
        Dom.children(field, Ns.A, "t").forEach(run::appendChild);
        Dom.children(run, Ns.A, "t").forEach(t -> t.setTextContent(String.valueOf(number)));
        field.getParentNode().replaceChild(run, field);
        changed = true;
      }
    }
    if (changed) {
      copy.put(sheet, Xml.serialise(xml));
    }
  }
}
