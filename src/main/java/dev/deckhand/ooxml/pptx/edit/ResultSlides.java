package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.read.OutlineReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slides of an edited deck. Only those are read again of which some part changed; the others
 * are as the outline before has them.
 */
final class ResultSlides {
  /** Slide, chart or layout, master, theme: what an outline of a slide is read from. */
  private static final int LEVELS = 3;

  private static final Set<String> OTHERS = Set.of("slide", "hyperlink", "notesMaster");

  private final DeckParts now;
  private final Set<String> changed = new HashSet<>();
  private boolean beyondSlides;

  private ResultSlides(DeckParts now, List<String> changedParts) {
    this.now = now;
    for (String part : changedParts) {
      changed.add(source(part));
    }
  }

  /**
   * Reads what has to be read.
   *
   * @param before the slides before, by part
   * @param existed parts that were there before and were changed, relationships and all
   */
  static List<Slide> of(DeckParts now, Map<String, Slide> before, List<String> existed) {
    ResultSlides result = new ResultSlides(now, existed);
    return OutlineReader.slides(now, result.kept(before));
  }

  private Map<String, Slide> kept(Map<String, Slide> before) {
    Set<String> shared = new HashSet<>(changed);
    shared.removeAll(before.keySet());
    shared.remove(now.presentation());
    shared.removeIf(part -> part.startsWith("/docProps/") || part.equals("/"));
    beyondSlides = !shared.isEmpty();
    Map<String, Slide> kept = new HashMap<>();
    before.forEach(
        (part, slide) -> {
          if (!changed.contains(part) && now.has(part) && !(beyondSlides && leadsToChange(part))) {
            kept.put(part, slide);
          }
        });
    return kept;
  }

  private record Step(String part, int level) {}

  private boolean leadsToChange(String slide) {
    Deque<Step> pending = new ArrayDeque<>(List.of(new Step(slide, 0)));
    while (!pending.isEmpty()) {
      Step step = pending.pop();
      if (changed.contains(step.part())) {
        return true;
      }
      if (step.level() < LEVELS) {
        for (Relationship relationship : now.relationships(step.part())) {
          boolean counts =
              !relationship.external() && OTHERS.stream().noneMatch(relationship::hasType);
          if (counts) {
            pending.push(new Step(relationship.partName(), step.level() + 1));
          }
        }
      }
    }
    return false;
  }

  /** The part whose relationships a relationship part holds; any other part itself. */
  private static String source(String part) {
    int folder = part.lastIndexOf("/_rels/");
    if (folder < 0 || !part.endsWith(".rels")) {
      return part.equals("/[Content_Types].xml") ? "/" : part;
    }
    String name = part.substring(folder + "/_rels/".length(), part.length() - ".rels".length());
    return part.substring(0, folder + 1) + name;
  }
}
