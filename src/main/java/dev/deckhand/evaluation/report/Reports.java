package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the reports of a run for people and for build servers. */
public final class Reports {
  /** Name of the page. */
  public static final String PAGE = "report.html";

  private Reports() {}

  /** One HTML page that loads nothing. */
  public static String html(ReportInput input) {
    return ReportPage.of(input);
  }

  /** A run as JUnit XML, which build servers show. */
  public static byte[] junit(List<Played> played) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JUnitXml.write(played, out);
    return out.toByteArray();
  }

  /** Writes {@code report.html} and {@code junit.xml} into a folder that exists. */
  public static void write(ReportInput input, Path folder) throws IOException {
    Files.writeString(folder.resolve(PAGE), html(input));
    try (OutputStream out = Files.newOutputStream(folder.resolve("junit.xml"))) {
      JUnitXml.write(input.played(), out);
    }
  }
}
