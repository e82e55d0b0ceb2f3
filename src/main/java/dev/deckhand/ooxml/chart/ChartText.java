package dev.deckhand.ooxml.chart;

/** Titles and the look of labels: the theme's font, a softened text colour. */
final class ChartText {
  private static final String GREY =
      "<a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"65000\"/><a:lumOff val=\"35000\"/>"
          + "</a:schemeClr></a:solidFill>";

  private ChartText() {}

  /**
   * A title.
   *
   * @param size hundredths of a point
   * @param upright whether it runs from bottom to top
   */
  static String title(String text, int size, boolean upright) {
    String turned = upright ? " rot=\"-5400000\" vert=\"horz\"" : "";
    return "<c:title><c:tx><c:rich><a:bodyPr"
        + turned
        + "/><a:lstStyle/><a:p><a:pPr>"
        + properties("defRPr", size)
        + "</a:pPr><a:r>"
        + properties("rPr", size)
        + "<a:t>"
        + ChartXml.escape(text)
        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";
  }

  private static String properties(String name, int size) {
    return "<a:%1$s sz=\"%2$d\" b=\"0\">%3$s</a:%1$s>".formatted(name, size, GREY);
  }

  /** How labels look. */
  static String look(int size, boolean bold) {
    return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"%d\" b=\"%d\">%s</a:defRPr></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>"
        .formatted(size, bold ? 1 : 0, GREY);
  }
}
