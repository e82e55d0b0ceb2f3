package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links between the pages of the project lead somewhere. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

  @Test
  void relativeLinksResolve() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Page page : Page.all()) {
      for (MatchResult link : page.find(LINK)) {
        if (!leadsSomewhere(page, link.group(1))) {
          broken.add(page.path() + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void aLinkToNowhereIsNoticed() {
    assertThat(leadsSomewhere(Page.of("README.md"), "docs/nowhere.md")).isFalse();
    assertThat(leadsSomewhere(Page.of("README.md"), "ARCHITECTURE.md#no-such-heading")).isFalse();
    assertThat(leadsSomewhere(Page.of("README.md"), "ARCHITECTURE.md")).isTrue();
  }

  private static boolean leadsSomewhere(Page page, String target) {
    if (target.matches("[a-z]+:.*")) {
      return true;
    }
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]).normalize();
    return Files.exists(file) && (parts.length == 1 || hasHeading(new Page(file), parts[1]));
  }

  private static boolean hasHeading(Page page, String anchor) {
    return page.find(HEADING).stream().anyMatch(found -> anchor(found.group(1)).equals(anchor));
  }

  /** The anchor that forges give a heading. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 _-]", "")
        .strip()
        .replace(' ', '-');
  }
}
