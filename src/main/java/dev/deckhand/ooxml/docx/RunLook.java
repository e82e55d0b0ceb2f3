package dev.deckhand.ooxml.docx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Whether a run is hidden or bold: by its paragraph's style, its own style, its own properties. */
record RunLook(boolean hidden, boolean bold) {

  static RunLook of(WordStyles styles, @Nullable String paragraphStyle) {
    return new RunLook(styles.hidden(paragraphStyle), styles.bold(paragraphStyle));
  }

  /**
   * The look with the run's properties, on which the reader stands.
   *
   * @param smallest half-points up to which text counts as hidden
   */
  RunLook with(XMLStreamReader xml, WordStyles styles, int smallest) throws XMLStreamException {
    Boolean vanish = null;
    Boolean strong = null;
    boolean tiny = false;
    String style = null;
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "vanish" -> vanish = Word.on(xml);
        case "b" -> strong = Word.on(xml);
        case "rStyle" -> style = Word.value(xml);
        case "sz" -> {
          Integer size = Word.number(xml);
          tiny = size != null && size <= smallest;
        }
        default -> {}
      }
      Word.skip(xml);
    }
    boolean hides = vanish == null ? hidden || styles.hidden(style) : vanish;
    return new RunLook(hides || tiny, strong == null ? bold || styles.bold(style) : strong);
  }
}
