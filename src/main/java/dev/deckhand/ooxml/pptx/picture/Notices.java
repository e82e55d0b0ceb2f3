package dev.deckhand.ooxml.pptx.picture;

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

  void addAll(Collection<String> notices) {
    said.addAll(notices);
  }

  List<String> all() {
    return List.copyOf(said);
  }
}
