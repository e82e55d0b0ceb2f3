package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Some slides of a deck as a deck of their own: with their layouts, masters, notes, charts and
 * comments, and nothing that belongs to the others. What points to a slide that stays behind goes.
 */
public final class SlideExtract {
  /** What the presentation or the package leads to for the deck as a whole, not for a slide. */
  private static final List<String> OF_THE_DECK =
      List.of(
          "slideMaster",
          "notesMaster",
          "handoutMaster",
          "commentAuthors",
          "authors",
          "vbaProject",
          "thumbnail",
          "origin",
          "customXml");

  private final DeckEdit deck;
  private final SlideOrder order;
  private final String presentation;

  private SlideExtract(DeckEdit deck) {
    this.deck = deck;
    this.order = new SlideOrder(deck);
    this.presentation = deck.presentation();
  }

  /**
   * The slides alone, in show order. Each has a creation id of its own, so that PowerPoint takes it
   * beside the one it comes from; the same slide always gives the same file. Macros stay behind.
   *
   * @param numbers one-based
   * @throws DocumentProblem when the deck cannot be read, or has no such slide
   */
  public static OfficeFile of(OfficeFile file, Set<Integer> numbers) {
    DeckEdit deck = new DeckEdit(OpcPackage.open(file.content()));
    SlideExtract extract = new SlideExtract(deck);
    extract.keep(numbers);
    if (file.format().macroEnabled()) {
      deck.retype(extract.presentation, DocumentFormat.PPTX.mediaType() + ".main+xml");
    }
    String stem = file.name().replaceFirst("\\.[^.]*$", "");
    String names = String.join(", ", numbers.stream().sorted().map(String::valueOf).toList());
    return new OfficeFile(
        "%s, slide %s.pptx".formatted(stem, names), DocumentFormat.PPTX, deck.save());
  }

  private void keep(Set<Integer> numbers) {
    List<@Nullable String> slides = order.base();
    Set<String> kept = new LinkedHashSet<>();
    for (int number : numbers) {
      String slide = number < 1 || number > slides.size() ? null : slides.get(number - 1);
      kept.add(Objects.requireNonNullElseGet(slide, () -> missing(number)));
    }
    Set<String> gone = new LinkedHashSet<>();
    for (String slide : slides) {
      if (slide != null && !kept.contains(slide)) {
        order.remove(slide);
        gone.add(slide);
        deck.related(slide, "notesSlide").ifPresent(gone::add);
      }
    }
    kept.forEach(this::identify);
    dropPointers(gone);
    dropWhatServesOthers(kept);
    dropUnled();
    AppProperties.follow(deck, order);
  }

  private static String missing(int number) {
    throw new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "There is no slide %d.".formatted(number),
        "Ask for a slide that the outline lists.");
  }

  private void identify(String slide) {
    CRC32 content = new CRC32();
    content.update(deck.bytes(slide));
    SlideIdentity.give(deck.root(slide), content.getValue());
  }

  /** Of a link to a slide, the entry of a custom show or of the outline view. */
  private void dropPointers(Set<String> gone) {
    for (String part : deck.partNames()) {
      if (!gone.contains(part)) {
        for (Relationship relationship : deck.relationships(part)) {
          if (gone.contains(relationship.partName()) && !relationship.external()) {
            drop(part, relationship);
          }
        }
      }
    }
  }

  private void dropWhatServesOthers(Set<String> kept) {
    LedParts led = new LedParts(deck);
    Set<String> needed = new LinkedHashSet<>();
    kept.forEach(slide -> needed.addAll(led.ledTo(slide)));
    boolean comments =
        kept.stream().flatMap(s -> deck.relationships(s).stream()).anyMatch(OwnedParts::comments);
    for (String owner : List.of(presentation, "/")) {
      for (Relationship relationship : deck.relationships(owner)) {
        boolean people = relationship.hasType("commentAuthors") || relationship.hasType("authors");
        boolean serves = needed.contains(relationship.partName()) || (people && comments);
        if (!serves && OF_THE_DECK.stream().anyMatch(relationship::hasType)) {
          drop(owner, relationship);
        }
      }
    }
    followTheme();
    Element shows = Dom.child(deck.root(presentation), Ns.P, "custShowLst");
    if (shows != null) {
      Dom.remove(shows);
    }
    Dom.children(deck.root(presentation), Ns.P, "notesMasterIdLst").forEach(this::dropEmpty);
    Dom.children(deck.root(presentation), Ns.P, "handoutMasterIdLst").forEach(this::dropEmpty);
  }

  /** The presentation names the theme of its first master. */
  private void followTheme() {
    String theme =
        Slides.masters(deck).stream()
            .findFirst()
            .flatMap(master -> deck.related(master, "theme"))
            .orElse(null);
    for (Relationship relationship : deck.relationships(presentation)) {
      if (theme != null
          && relationship.hasType("theme")
          && !relationship.partName().equals(theme)) {
        deck.retarget(presentation, relationship.id(), theme);
      }
    }
  }

  private void dropEmpty(Element list) {
    if (Dom.children(list).isEmpty()) {
      Dom.remove(list);
    }
  }

  private void drop(String owner, Relationship relationship) {
    if (!owner.equals("/")) {
      Element root = deck.root(owner);
      Dom.below(root, e -> relationship.id().equals(Ns.R.attribute(e, "id"))).forEach(Dom::remove);
    }
    deck.unrelate(owner, relationship.id());
  }

  private void dropUnled() {
    Set<String> needed = new LedParts(deck).ledTo("/");
    for (String part : new ArrayList<>(deck.partNames())) {
      if (!needed.contains(part)) {
        deck.remove(part);
      }
    }
  }
}
