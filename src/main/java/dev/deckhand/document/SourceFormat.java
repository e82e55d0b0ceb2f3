package dev.deckhand.document;

import java.util.Locale;
import java.util.Optional;

/** Formats of text documents that are only read, to take from; Deckhand never edits them. */
public enum SourceFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
  PDF("application/pdf", "PDF document");

  private final String mediaType;
  private final String title;

  SourceFormat(String mediaType, String title) {
    this.mediaType = mediaType;
    this.title = title;
  }

  /** The media type of the file as a whole. */
  public String mediaType() {
    return mediaType;
  }

  /** What people call such a file, such as {@code Word document}. */
  public String title() {
    return title;
  }

  /** The format the extension of a name stands for. */
  public static Optional<SourceFormat> ofFileName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (SourceFormat format : values()) {
      if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
