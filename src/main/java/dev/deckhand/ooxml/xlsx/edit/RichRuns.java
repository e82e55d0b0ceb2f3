package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.CellText;
import dev.deckhand.plan.TextReplacement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A string item with formatted runs (18.4.8), with some of its text replaced. What comes in takes
 * the format of the first character it replaces.
 */
final class RichRuns {
  private final byte[] xml;
  private final List<Run> runs = new ArrayList<>();
  private final List<XmlNode> readings = new ArrayList<>();

  /** A run and where its text starts in the whole text. */
  private record Run(XmlNode node, XmlNode textNode, String text, int start) {}

  private RichRuns(String item) {
    this.xml = item.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    for (XmlNode child : XmlNode.parse("string", xml).children()) {
      XmlNode textNode = child.child("t").orElse(null);
      if (child.is("r") && textNode != null) {
        String text = CellText.unescape(textNode.text());
        runs.add(new Run(child, textNode, text, at));
        at += text.length();
      } else {
        readings.add(child); // phonetic readings tell of the old text
      }
    }
  }

  /** Whether a string item has runs at all. */
  static boolean isRich(String item) {
    return XmlNode.parse("string", item.getBytes(StandardCharsets.UTF_8)).child("r").isPresent();
  }

  /** What is inside the item after the replacement. */
  static String replaced(String item, TextReplacement replacement) {
    RichRuns rich = new RichRuns(item);
    StringBuilder whole = new StringBuilder();
    rich.runs.forEach(run -> whole.append(run.text()));
    return rich.replaced(replacement.spans(whole.toString()), replacement.replace());
  }

  private String replaced(List<TextReplacement.Span> spans, String replacement) {
    Splices splices = new Splices(xml);
    readings.forEach(node -> splices.delete(node.start(), node.end()));
    for (Run run : runs) {
      String now = text(run, spans, replacement);
      if (now.isEmpty()) {
        splices.delete(run.node().start(), run.node().end());
      } else if (!now.equals(run.text())) {
        String name = run.textNode().prefix() + "t";
        splices.replace(run.textNode().start(), run.textNode().end(), CellXml.text(name, now));
      }
    }
    byte[] changed = splices.apply();
    XmlNode item = XmlNode.parse("string", changed);
    return new String(
        changed,
        item.contentStart(),
        item.contentEnd() - item.contentStart(),
        StandardCharsets.UTF_8);
  }

  private static String text(Run run, List<TextReplacement.Span> spans, String replacement) {
    StringBuilder out = new StringBuilder();
    int end = run.start() + run.text().length();
    int from = run.start();
    for (TextReplacement.Span span : spans) {
      if (span.from() < end && span.to() > run.start()) {
        out.append(run.text(), from - run.start(), Math.max(from, span.from()) - run.start());
        out.append(span.from() >= run.start() ? replacement : "");
        from = Math.min(end, span.to());
      }
    }
    return out.append(run.text(), from - run.start(), run.text().length()).toString();
  }
}
