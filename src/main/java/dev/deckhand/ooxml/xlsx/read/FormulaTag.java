package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.Tag;
import org.jspecify.annotations.Nullable;

/** The attributes of a formula element that matter for reading it. */
record FormulaTag(String type, @Nullable String area, @Nullable String sharedIndex) {
  static FormulaTag of(Tag tag) {
    String type = tag.value("t");
    return new FormulaTag(type == null ? "normal" : type, tag.value("ref"), tag.value("si"));
  }
}
