package dev.deckhand.document;

import java.util.Locale;
import java.util.Optional;

/** The Office Open XML formats Deckhand reads and edits (ECMA-376 transitional and strict). */
public enum DocumentFormat {
  XLSX(Host.EXCEL, false, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  XLSM(Host.EXCEL, true, "application/vnd.ms-excel.sheet.macroEnabled.12"),
  PPTX(
      Host.POWERPOINT,
      false,
      "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  PPTM(Host.POWERPOINT, true, "application/vnd.ms-powerpoint.presentation.macroEnabled.12");

  private final Host host;
  private final boolean macroEnabled;
  private final String mediaType;

  DocumentFormat(Host host, boolean macroEnabled, String mediaType) {
    this.host = host;
    this.macroEnabled = macroEnabled;
    this.mediaType = mediaType;
  }

  /** The application that owns the format. */
  public Host host() {
    return host;
  }

  /** Whether the format may carry a VBA project. */
  public boolean macroEnabled() {
    return macroEnabled;
  }

  /** The media type of the file as a whole. */
  public String mediaType() {
    return mediaType;
  }

  /** The file name extension without the dot, in lower case. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format a file name claims by its extension. */
  public static Optional<DocumentFormat> ofFileName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (DocumentFormat format : values()) {
      if (lower.endsWith("." + format.extension())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
