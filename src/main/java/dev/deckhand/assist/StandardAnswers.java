package dev.deckhand.assist;

import dev.deckhand.assist.builtin.BuiltinAnswer;
import dev.deckhand.assist.builtin.BuiltinAnswers;
import dev.deckhand.assist.sheet.SheetAnswers;
import java.util.List;
import java.util.stream.Stream;

/** Everything the built-in model answers. */
final class StandardAnswers {
  private StandardAnswers() {}

  static List<BuiltinAnswer> all() {
    return Stream.of(BuiltinAnswers.standard(), SheetAnswers.all()).flatMap(List::stream).toList();
  }
}
