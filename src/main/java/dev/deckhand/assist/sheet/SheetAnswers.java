package dev.deckhand.assist.sheet;

import dev.deckhand.assist.builtin.BuiltinAnswer;
import java.util.List;

/** The features for workbooks that are answered from this package. */
public final class SheetAnswers {
  private SheetAnswers() {}

  public static List<BuiltinAnswer> all() {
    return List.of(new BuiltinAnswer("excel.clean", CleanPlans::of));
  }
}
