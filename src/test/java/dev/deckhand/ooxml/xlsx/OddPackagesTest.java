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

  @Test
  void otherWaysToSayTheSameAreRead() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    new OddPackages(OddPackages.good())
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
    check(new OddPackages(OddPackages.good()).broken());
  }

  @Test
  void cutAndChangedBytesAreRefusedOrDoNotMatter() throws IOException {
    check(OddPackages.damaged(OddPackages.good(), 150, 300));
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
