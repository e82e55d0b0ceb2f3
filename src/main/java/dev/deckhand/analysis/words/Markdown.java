package dev.deckhand.analysis.words;

import java.util.List;

/** Markdown made of text from a document, which stays text: no links, pictures or markup. */
public final class Markdown {
  private static final int LONGEST = 400;

  private Markdown() {}

  /** Text with everything escaped that Markdown would read. */
  public static String text(String raw) {
    String line = raw.replaceAll("\\s+", " ").strip();
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    String escaped = cut.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    return escaped.replace("://", "\\://");
  }

  /** A formula or name as code. */
  public static String code(String raw) {
    String line = raw.replaceAll("\\s+", " ");
    return line.contains("`") ? text(line) : "`" + line + "`";
  }

  /** A row of a table; cells are Markdown already. */
  public static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** The line below a table's head: first column left, the others right. */
  public static String rule(int columns) {
    return "|---|" + "---:|".repeat(columns - 1) + "\n";
  }
}
