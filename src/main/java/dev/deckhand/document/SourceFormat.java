package dev.deckhand.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats of text documents that are only read, to take from; Deckhand never edits them. */
public enum SourceFormat {
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Word document",
      List.of("docx")),
  PDF("application/pdf", "PDF document", List.of("pdf")),
  /** Markdown, or plain text, which is Markdown with few marks. */
  MARKDOWN("text/markdown", "text", List.of("md", "markdown", "txt"));

  private final String mediaType;
  private final String title;
  private final List<String> extensions;

  SourceFormat(String mediaType, String title, List<String> extensions) {
    this.mediaType = mediaType;
    this.title = title;
    this.extensions = extensions;
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
      if (format.extensions.stream().anyMatch(extension -> lower.endsWith("." + extension))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
