package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages use nothing that came after Safari 16.4: the pane runs in the WebKit of the Mac it is
 * on, which is often older than its browsers, and fails there without a word. Properties of style
 * sheets that an older browser may leave out, such as {@code text-wrap}, are no matter.
 */
class BrowserBaselineTest {
  private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");

  /**
   * What is newer than the baseline.
   *
   * @param since the first Safari that has it
   * @param looks how it looks in a page, a script or a style sheet
   * @param example a line that has it
   */
  private record Newer(String since, String looks, String example) {}

  private static final List<Newer> NEWER =
      List.of(
          new Newer("17.4", "\\b(Map|Object)\\.groupBy\\b", "Map.groupBy(cells, sheetOf)"),
          new Newer("17.4", "\\bPromise\\.withResolvers\\b", "...Promise.withResolvers()"),
          new Newer("17.4", "\\bAbortSignal\\.any\\b", "AbortSignal.any([one, other])"),
          new Newer("17.4", "\\.checkVisibility\\(", "element.checkVisibility()"),
          new Newer("17.4", "\\.transfer\\(", "buffer.transfer(8)"),
          new Newer("18.2", "\\bPromise\\.try\\b", "Promise.try(work)"),
          new Newer("18.2", "\\bRegExp\\.escape\\b", "RegExp.escape(text)"),
          new Newer("18.2", "\\bUint8Array\\.from(Base64|Hex)\\b", "Uint8Array.fromBase64(text)"),
          new Newer("18.2", "\\.to(Base64|Hex)\\(", "bytes.toBase64()"),
          new Newer("17.0", "\\bURL\\.canParse\\b", "URL.canParse(text)"),
          new Newer(
              "17.0",
              "(?<!\\.)\\.(union|intersection|difference|symmetricDifference)\\(",
              "names.union(others)"),
          new Newer("17.0", "\\.is(SubsetOf|SupersetOf|DisjointFrom)\\(", "names.isSubsetOf(all)"),
          new Newer("17.0", "[=(,:]\\s*/[^/\\s]+/[a-z]*v[a-z]*[.,;)]", "const x = /[a--b]/v;"),
          new Newer(
              "18.4",
              "\\.(values|keys|entries)\\(\\)\\s*\\.(map|filter|some|every|find|reduce|toArray)\\(",
              "groups.values().map(first)"),
          new Newer(
              "18.4",
              "\\.matchAll\\([^()]*\\)\\s*\\.(map|filter|some|every|find|reduce|toArray)\\(",
              "text.matchAll(WORDS).map(first)"),
          new Newer(
              "26.4", "for await \\(.* of [\\w.]*\\.body\\)", "for await (const x of a.body)"),
          new Newer("none", "\\brequestIdleCallback\\b", "requestIdleCallback(work)"),
          new Newer("18.0", "\\.startViewTransition\\b", "document.startViewTransition(go)"),
          new Newer("17.2", "\\bwith\\s*\\{\\s*type:", "from './a.json' with { type: 'json' };"),
          new Newer("17.0", "\\bpopover\\b|\\.showPopover\\(", "<div popover>"),
          new Newer("17.2", "<details[^>]*\\sname=", "<details name=\"one\">"),
          new Newer("17.5", "\\blight-dark\\(", "--ink: light-dark(#000, #fff);"),
          new Newer("17.5", "@starting-style", "@starting-style { }"),
          new Newer("17.4", "@scope", "@scope (.card) { }"),
          new Newer("16.5", "^\\s*&", "  &:hover { }"),
          new Newer("18.0", "\\banimation-timeline:", "animation-timeline: scroll();"),
          new Newer("26.0", "\\banchor\\(", "top: anchor(bottom);"),
          new Newer(
              "18.4", "\\bif\\(style\\(|\\battr\\([\\w-]+ type", "attr(data-x type(<length>))"));

  @Test
  void thePagesUseNothingNewer() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        for (Newer newer : newerIn(lines.get(i))) {
          found.add(
              "%s:%d Safari %s: %s"
                  .formatted(PAGES.relativize(file), i + 1, newer.since(), lines.get(i).strip()));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everythingListedWouldBeFound() {
    assertThat(NEWER).allSatisfy(newer -> assertThat(newerIn(newer.example())).contains(newer));
  }

  private static List<Newer> newerIn(String line) {
    return NEWER.stream()
        .filter(newer -> Pattern.compile(newer.looks()).matcher(line).find())
        .toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> all =
          files.filter(file -> file.toString().matches(".*\\.(js|css|html|svg)")).sorted().toList();
      assertThat(all).hasSizeGreaterThan(100);
      return all;
    }
  }
}
