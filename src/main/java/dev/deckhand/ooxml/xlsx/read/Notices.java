package dev.deckhand.ooxml.xlsx.read;

import java.util.ArrayList;
import java.util.List;

/** What could not be read or is left out, gathered in words while a workbook is read. */
final class Notices {
  private static final int LIMIT = 50;
  private final List<String> notices = new ArrayList<>();

  void add(String notice) {
    if (notices.size() < LIMIT && !notices.contains(notice)) {
      notices.add(notice);
    }
  }

  List<String> list() {
    return List.copyOf(notices);
  }
}
