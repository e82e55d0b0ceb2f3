package dev.deckhand.samples;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** Core and extended properties that every sample carries. */
final class DocumentFacts {

  private static final Optional<Date> WRITTEN =
      Optional.of(Date.from(Instant.parse("2026-01-15T09:00:00Z")));

  private DocumentFacts() {}

  static void write(POIXMLProperties properties, String title, String subject) {
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setSubjectProperty(subject);
    properties.getCoreProperties().setCreator("Alder & Finch");
    properties.getCoreProperties().setLastModifiedByUser("Alder & Finch");
    properties.getCoreProperties().setCreated(WRITTEN);
    properties.getCoreProperties().setModified(WRITTEN);
    properties.getExtendedProperties().setCompany("Alder & Finch");
    properties.getExtendedProperties().setApplication("Microsoft Office");
  }
}
