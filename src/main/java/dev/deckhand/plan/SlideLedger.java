package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The slides as they are between two operations of a plan. */
final class SlideLedger {
  private final DeckOutline deck;
  private final Findings findings;
  private final Map<String, DeckOutline.Layout> added = new HashMap<>();
  private final Map<SlideRef, SlideRef> origins = new HashMap<>();
  private final Set<SlideRef> relaid = new HashSet<>();
  private final Set<SlideRef> deleted = new HashSet<>();
  private final Map<SlideRef, Boolean> hidden = new HashMap<>();

  SlideLedger(DeckOutline deck, Findings findings) {
    this.deck = deck;
    this.findings = findings;
  }

  void added(String operationId, DeckOutline.Layout layout) {
    added.put(operationId, layout);
  }

  /** An operation adds a copy of a slide as it is now. */
  void copied(String operationId, SlideRef original) {
    SlideRef copy = new SlideRef.Added(operationId);
    origins.put(copy, origin(original));
    hidden.put(copy, isHidden(original));
    if (relaid.contains(original)) {
      relaid.add(copy);
    }
  }

  /** The slide that is no copy, which a slide was made from; that slide itself when it is none. */
  SlideRef origin(SlideRef slide) {
    return origins.getOrDefault(slide, slide);
  }

  /** A slide is put on another layout. */
  void getsLayout(SlideRef slide) {
    relaid.add(slide);
  }

  /** Whether the slide is on the layout it had in the base version, as far as it had one. */
  boolean keepsLayout(SlideRef slide) {
    return !relaid.contains(slide);
  }

  void deleted(SlideRef slide, Operation operation) {
    deleted.add(slide);
    if (deck.slides().size() + added.size() + origins.size() == deleted.size()) {
      findings.error("last-slide", "A deck keeps at least one slide", null, operation);
    }
  }

  DeckOutline.@Nullable Layout layoutOf(SlideRef slide) {
    return slide instanceof SlideRef.Added(String id) ? added.get(id) : null;
  }

  DeckOutline deck() {
    return deck;
  }

  /** The place after which a slide is added; 0 is the front. */
  @Nullable SlideRef place(String text, Operation operation) {
    return "0".equals(text.strip()) ? new SlideRef.Existing(0) : find(text, operation);
  }

  @Nullable SlideRef find(String text, Operation operation) {
    SlideRef slide = parse(text.strip());
    if (slide == null) {
      findings.error(
          "unknown-slide",
          "There is no slide \"%s\"; the deck has slides 1 to %d, and @N is the slide operation N adds"
              .formatted(text, deck.slides().size()),
          text,
          operation);
    } else if (deleted.contains(slide)) {
      findings.error(
          "deleted-slide", "Slide " + text + " is deleted by an operation before", text, operation);
      return null;
    }
    return slide;
  }

  private @Nullable SlideRef parse(String text) {
    if (text.startsWith("@")) {
      String id = text.substring(1);
      SlideRef.Added slide = new SlideRef.Added(id);
      return added.containsKey(id) || origins.containsKey(slide) ? slide : null;
    }
    if (!text.matches("\\d{1,6}")) {
      return null;
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= deck.slides().size() ? new SlideRef.Existing(number) : null;
  }

  /** A slide of the base version. */
  DeckOutline.Slide slide(int number) {
    return deck.slides().get(number - 1);
  }

  String titled(int number) {
    String title = slide(number).title();
    return title == null ? "" : " \"" + title + "\"";
  }

  /** Asks for consent where a slide is hidden in the base version. */
  void touches(SlideRef slide, Operation operation) {
    if (slide instanceof SlideRef.Existing existing && slide(existing.number()).hidden()) {
      findings.consent(
          "hidden",
          "Slide " + existing.number() + " is hidden and is changed too",
          String.valueOf(existing.number()),
          operation);
    }
  }

  /** Warns when the show has no slide left. */
  void hides(SlideRef slide, Operation operation) {
    hidden.put(slide, true);
    if (listed().allMatch(this::isHidden)) {
      findings.warning(
          "nothing-to-show", "All slides are hidden then; the show is empty", null, operation);
    }
  }

  /** Asks for consent where the base version keeps the slide from its audience. */
  void shows(SlideRef slide, Operation operation) {
    hidden.put(slide, false);
    if (origin(slide) instanceof SlideRef.Existing(int number) && slide(number).hidden()) {
      findings.consent(
          "unhide",
          "Slide " + number + titled(number) + " was hidden and is shown",
          String.valueOf(number),
          operation);
    }
  }

  private boolean isHidden(SlideRef slide) {
    boolean before = slide instanceof SlideRef.Existing(int number) && slide(number).hidden();
    return hidden.getOrDefault(slide, before);
  }

  /** The slides there are now, in no particular order. */
  private Stream<SlideRef> listed() {
    Stream<SlideRef> base =
        IntStream.rangeClosed(1, deck.slides().size()).mapToObj(SlideRef.Existing::new);
    Stream<SlideRef> ofPlan =
        Stream.concat(added.keySet().stream().map(SlideRef.Added::new), origins.keySet().stream());
    return Stream.concat(base, ofPlan).filter(slide -> !deleted.contains(slide));
  }

  void overwritesNotes(int number, Operation operation) {
    String notes = slide(number).notes();
    if (notes != null && !notes.isBlank()) {
      findings.consent(
          "overwrite",
          "Slide " + number + " has notes already, which are replaced",
          number + "/notes",
          operation);
    }
  }
}
