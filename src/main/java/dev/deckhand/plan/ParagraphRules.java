package dev.deckhand.plan;

import java.util.List;

/** What paragraphs to be written may say. */
final class ParagraphRules {
  private static final int DEEPEST = 8;

  private ParagraphRules() {}

  /** Whether all levels exist; finds an error when not. */
  static boolean allow(
      List<TextParagraph> paragraphs, String anchor, Operation operation, Findings findings) {
    for (TextParagraph paragraph : paragraphs) {
      Integer level = paragraph.level();
      if (level != null && (level < 0 || level > DEEPEST)) {
        findings.error(
            "bad-level", "Paragraphs have levels 0 to 8, not " + level, anchor, operation);
        return false;
      }
    }
    return true;
  }
}
