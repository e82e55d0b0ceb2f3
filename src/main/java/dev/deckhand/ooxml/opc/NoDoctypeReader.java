package dev.deckhand.ooxml.opc;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Stops at a document type declaration, which the JDK's pull parser would only skip. */
final class NoDoctypeReader extends StreamReaderDelegate {
  NoDoctypeReader(XMLStreamReader reader) {
    super(reader);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == DTD) {
      throw new XMLStreamException("DOCTYPE is not allowed", getLocation());
    }
    return event;
  }
}
