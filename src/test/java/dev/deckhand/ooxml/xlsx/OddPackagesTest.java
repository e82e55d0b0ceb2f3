package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.OfficeFile;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Odd and broken packages are read right or refused by name, quickly, whatever is wrong. */
class OddPackagesTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Ordeal ordeal = new Ordeal();

  /** A workbook with something of each kind. */
  static byte[] good() throws IOException {
    return TextWorkbook.make(
            List.of(
                "Sheet1!A1 = Käse",
                "Sheet1!B1 = Net",
                "Sheet1!A2 = Brie",
                "Sheet1!B2 [0.00] = 2",
                "Sheet1!C2 = =B2*2",
                "Other!A1 = =Sheet1!B2",
                "table T Sheet1!A1:B2",
                "name Rate Sheet1!$B$2",
                "comment Sheet1!A1 look",
                "chart Sheet1!B2:B2",
                "list Sheet1!D1 Sheet1!$A$2:$A$2",
                "link Sheet1!A2 Other!A1",
                "merge Sheet1!F1:G1"))
        .content();
  }

  @Test
  void otherWaysToSayTheSameAreRead() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    new OddPackages(good())
        .readable()
        .forEach(
            (name, content) -> {
              String found = assertTimeoutPreemptively(LIMIT, () -> values(content));
              if (!found.equals("Käse 4")) {
                wrong.put(name, found);
              }
            });
    assertThat(wrong).isEmpty();
  }

  private String values(byte[] content) {
    String outcome = ordeal.all("x.xlsx", content);
    if (!outcome.equals("read")) {
      return outcome;
    }
    OfficeFile file = ordeal.engine().open("x.xlsx", content);
    var sheet = ordeal.engine().workbook(file).sheets().getFirst();
    return Ordeal.text(sheet.value(0, 0)) + " " + Ordeal.text(sheet.value(1, 2));
  }

  @Test
  void brokenPartsAreLeftOutOrRefused() throws IOException {
    check(new OddPackages(good()).broken());
  }

  @Test
  void cutAndChangedBytesAreRefusedOrDoNotMatter() throws IOException {
    check(OddPackages.damaged(good(), 150, 300));
  }

  private void check(Map<String, byte[]> packages) {
    Map<String, String> wrong = new LinkedHashMap<>();
    packages.forEach(
        (name, content) -> {
          try {
            assertTimeoutPreemptively(LIMIT, () -> ordeal.all("x.xlsx", content), name);
          } catch (RuntimeException | AssertionError e) {
            wrong.put(name, e + " at " + List.of(e.getStackTrace()).subList(0, 3));
          }
        });
    assertThat(packages).hasSizeGreaterThan(50);
    assertThat(wrong).isEmpty();
  }
}
