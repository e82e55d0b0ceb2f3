package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The slides an edit left as they were: nothing an outline of them is read from has changed, so
 * they need not be read again.
 */
final class KeptSlides {
  /** Slide, chart or layout, master, theme: what an outline of a slide is read from. */
  private static final int LEVELS = 3;

  private static final Set<String> OTHERS = Set.of("slide", "hyperlink", "notesMaster");

  private final DeckParts now;
  private final Set<String> changed = new HashSet<>();

  private KeptSlides(DeckParts now, List<String> changedParts) {
    this.now = now;
    for (String part : changedParts) {
      changed.add(source(part));
    }
  }

  /**
   * Finds them.
   *
   * @param existed parts that were there before and were changed, relationships and all
   * @return their parts
   */
  static Set<String> of(DeckParts now, DeckVersion before, List<String> existed) {
    return new KeptSlides(now, existed).among(before);
  }

  private Set<String> among(DeckVersion before) {
    Set<String> shared = new HashSet<>(changed);
    shared.removeIf(before::has);
    shared.remove(now.presentation());
    shared.removeIf(part -> part.startsWith("/docProps/") || part.equals("/"));
    Set<String> kept = new HashSet<>();
    for (String part : before.parts()) {
      if (part != null
          && !changed.contains(part)
          && now.has(part)
          && (shared.isEmpty() || !leadsToChange(part))) {
        kept.add(part);
      }
    }
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
