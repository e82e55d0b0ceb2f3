package dev.deckhand.ooxml.pptx.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs broken into lines and stacked into columns. Lengths are points. Room above the first
 * paragraph is not kept, as PowerPoint does not.
 */
final class SetText {
  private final TextArea area;
  private final List<Double> columns = new ArrayList<>(List.of(0.0));
  private final List<Extent> extents = new ArrayList<>();
  private double after;
  private int lines;
  private double widest;
  private boolean first = true;

  /** Where a line begins and ends from the left of its column. */
  private record Extent(int column, double from, double to) {}

  SetText(TextArea area) {
    this.area = area;
  }

  /** Adds a paragraph; an empty one has one span without text. */
  void add(List<Span> spans, ParagraphLook look) {
    double width = area.wraps() ? area.width() : Double.MAX_VALUE / 4;
    LineBreaker breaker = new LineBreaker(spans, look, width);
    List<Line> broken = breaker.lines();
    widest = Math.max(widest, breaker.widest());
    double gap = first ? 0 : Math.max(after, 0) + look.before().of(broken.getFirst().height());
    for (Line line : broken) {
      stack(gap, look.line().of(line.height()));
      align(line, look);
      gap = 0;
    }
    lines += broken.size();
    after = look.after().of(broken.getLast().height());
    first = false;
  }

  /** Puts a line below the others; in the next column when this one is full. */
  private void stack(double gap, double height) {
    double used = columns.getLast();
    boolean full = used > 0 && used + gap + height > area.height() + 0.01;
    if (full && columns.size() < area.columns()) {
      columns.add(height);
    } else {
      columns.set(columns.size() - 1, used + gap + height);
    }
  }

  private void align(Line line, ParagraphLook look) {
    double room = area.width() - look.right() - line.start() - line.width();
    double shift =
        switch (look.align()) {
          case "ctr" -> room / 2;
          case "r" -> room;
          default -> 0;
        };
    double from = line.start() + shift;
    extents.add(new Extent(columns.size() - 1, from, from + line.width()));
  }

  int lines() {
    return lines;
  }

  double widest() {
    return widest;
  }

  /** The height of the fullest column. */
  double height() {
    return columns.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** The left end of the leftmost line, columns considered. */
  double left() {
    return extents.stream().mapToDouble(e -> offset(e) + e.from()).min().orElse(0);
  }

  /** The right end of the rightmost line, columns considered. */
  double right() {
    return extents.stream().mapToDouble(e -> offset(e) + e.to()).max().orElse(0);
  }

  private double offset(Extent extent) {
    return extent.column() * (area.width() + area.gap());
  }
}
