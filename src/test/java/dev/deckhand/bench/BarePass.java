package dev.deckhand.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The floor of reading: every worksheet and the shared texts, or every slide, go by as StAX events,
 * unused.
 */
final class BarePass {
  private static final InputFactoryImpl STAX = new InputFactoryImpl();

  private BarePass() {}

  /** The number of events. */
  static Long events(byte[] content) throws IOException, XMLStreamException {
    return events(content, "xl/worksheets/", "xl/sharedStrings");
  }

  /** The same for the parts whose names begin with one of these. */
  static Long events(byte[] content, String... parts) throws IOException, XMLStreamException {
    long events = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (Stream.of(parts).anyMatch(entry.getName()::startsWith)) {
          events += events(open(zip));
        }
      }
    }
    return events;
  }

  private static long events(InputStream part) throws XMLStreamException {
    XMLStreamReader reader = STAX.createXMLStreamReader(part);
    long events = 0;
    while (reader.hasNext()) {
      reader.next();
      events++;
    }
    reader.close();
    return events;
  }

  /** The entry at hand; closing it must not close the zip file. */
  private static InputStream open(ZipInputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        return zip.read(buffer, from, length);
      }

      @Override
      public void close() {}
    };
  }
}
