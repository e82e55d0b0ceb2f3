package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.font.StandIn;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a picture does not show as PowerPoint would, each said once. */
final class Notices {
  private final Set<String> said = new LinkedHashSet<>();

  void add(String notice) {
    said.add(notice);
  }

  /** A font that is drawn instead of another; symbol fonts keep their shapes. */
  void replaced(StandIn font) {
    if (!Symbols.isFont(font.asked())) {
      add(font.notice());
    }
  }

  void addAll(Collection<String> notices) {
    said.addAll(notices);
  }

  List<String> all() {
    return List.copyOf(said);
  }
}
