package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.FitChange;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SlideFit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures decks, up to a number of shapes; slides after that come back empty and incomplete. */
public final class DeckFit {
  private static final int MAX_SHAPES = 20_000;

  private final OpcPackage opc;
  private final PackageParts parts;
  private int shapes;

  private DeckFit(OfficeFile file) {
    this.opc = OpcPackage.open(file.content());
    this.parts = new PackageParts(opc);
  }

  /**
   * Every slide.
   *
   * @throws dev.deckhand.document.DocumentProblem when the deck cannot be read
   */
  public static List<SlideFit> of(OfficeFile file) {
    DeckFit deck = new DeckFit(file);
    List<@Nullable String> slides = Slides.inOrder(deck.parts);
    List<SlideFit> fits = new ArrayList<>();
    for (int i = 0; i < slides.size(); i++) {
      String slide = slides.get(i);
      if (slide != null) {
        fits.add(deck.measure(slide, i + 1));
      }
    }
    return fits;
  }

  /**
   * The slides an edit may have changed the looks of: those whose parts differ; all of them when
   * what they share differs.
   */
  public static List<FitChange> changes(OfficeFile before, OfficeFile after) {
    DeckFit old = new DeckFit(before);
    DeckFit now = new DeckFit(after);
    boolean all = now.shared().stream().anyMatch(part -> now.differs(old, part));
    List<@Nullable String> was = Slides.inOrder(old.parts);
    List<@Nullable String> slides = Slides.inOrder(now.parts);
    List<FitChange> changes = new ArrayList<>();
    for (int i = 0; i < slides.size(); i++) {
      String slide = slides.get(i);
      if (slide != null && (all || now.differs(old, slide) || now.relinked(old, slide))) {
        int number = was.indexOf(slide) + 1;
        SlideFit earlier = number == 0 ? null : old.measure(slide, number);
        changes.add(new FitChange(earlier, now.measure(slide, i + 1)));
      }
    }
    return changes;
  }

  private SlideFit measure(String slide, int number) {
    SlideMeasure measure = new SlideMeasure(parts, slide);
    SlideFit fit = shapes < MAX_SHAPES ? measure.of(number) : measure.nothing(number);
    shapes += fit.items().size();
    return fit;
  }

  private boolean differs(DeckFit old, String part) {
    return !old.opc.has(part) || !Arrays.equals(old.opc.part(part), opc.part(part));
  }

  /** Whether a slide is made from another layout now. */
  private boolean relinked(DeckFit old, String slide) {
    return !String.valueOf(Slides.layoutOf(parts, slide))
        .equals(String.valueOf(Slides.layoutOf(old.parts, slide)));
  }

  /** The masters, layouts and themes. */
  private Set<String> shared() {
    Set<String> shared = new HashSet<>();
    for (String master : Slides.masters(parts)) {
      shared.add(master);
      shared.addAll(Slides.layouts(parts, master));
      parts.related(master, "theme").ifPresent(shared::add);
    }
    return shared;
  }
}
