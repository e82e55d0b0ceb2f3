package dev.deckhand.ooxml.chart;

/** How large the letters of a new chart are, and whether it stands in a box of its own. */
public enum ChartLook {
  /** Among cells: small, on a filled box with a thin edge. */
  WORKSHEET(1400, 1000, 900, true),
  /** On a slide: readable from afar, on the slide's own background. */
  SLIDE(1800, 1200, 1200, false);

  private final int title;
  private final int axisTitle;
  private final int labels;
  private final boolean boxed;

  ChartLook(int title, int axisTitle, int labels, boolean boxed) {
    this.title = title;
    this.axisTitle = axisTitle;
    this.labels = labels;
    this.boxed = boxed;
  }

  /** Hundredths of a point. */
  int title() {
    return title;
  }

  /** Hundredths of a point. */
  int axisTitle() {
    return axisTitle;
  }

  /** Hundredths of a point. */
  int labels() {
    return labels;
  }

  boolean boxed() {
    return boxed;
  }
}
