package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.time.Clock;
import java.util.Map;

/** Outlines of workbooks with one worksheet part written by hand. */
final class OutlinedSheet {
  private OutlinedSheet() {}

  /**
   * @param content what the worksheet element holds
   * @param more further parts by their names in the zip
   */
  static WorkbookOutline outline(String content, Map<String, String> more) {
    OfficeFile file =
        Packages.workbook(
            "<worksheet xmlns=\"%s\" xmlns:r=\"urn:relationships\">".formatted(Packages.MAIN)
                + content
                + "</worksheet>",
            more);
    return new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC()).outline(file);
  }
}
