package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundNoteOperation.Link;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteBinderTest {
  private final SheetOfText sales = new SheetOfText("Sales", "Region|Net", "North|3", "South|4");
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(sales, new SheetOfText("Q3 actuals", "1")),
          List.of(
              new DefinedName("Rate", "Sales!$B$2", null, false),
              new DefinedName("Own", "Sales!$B$3", "Q3 actuals", false),
              new DefinedName("Secret", "Sales!$B$3", null, true)),
          List.of(),
          false);

  private Binding bind(String... operations) {
    return new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(book, List.of()))
        .bind(Plans.of(operations));
  }

  private static String comment(String cell, String text) {
    return "{'op':'setComment','cell':'%s','text':'%s'}".formatted(cell, text);
  }

  private static String link(String cell, String target) {
    return "{'op':'setHyperlink','cell':'%s','target':'%s'}"
        .formatted(cell, target.replace("'", "\\u0027"));
  }

  private static List<String> consents(Binding binding) {
    assertThat(binding).isInstanceOf(Binding.Bound.class);
    return binding.violations().stream().map(Violation::consent).toList();
  }

  private Link bound(String target) {
    Binding.Bound bound = (Binding.Bound) bind(link("Sales!A1", target));
    return ((BoundNoteOperation.SetHyperlink) bound.plan().operations().getFirst()).link();
  }

  @Test
  void newCommentsNeedNoConsent() {
    assertThat(bind(comment("Sales!A1", "x"), comment("Sales!A2", "")).violations()).isEmpty();
  }

  @Test
  void commentsOfOthersAreNotLostUnasked() {
    sales.note("A1", "Ann").thread("B2", 3).note("B3", "");
    assertThat(consents(bind(comment("Sales!A1", "x"))))
        .containsExactly("overwrite-comment:Sales!A1");
    assertThat(consents(bind(comment("Sales!B2", "")))).containsExactly("delete-comments:Sales!B2");
    assertThat(bind(comment("Sales!B2", "x")).violations())
        .singleElement()
        .satisfies(
            v ->
                assertThat(v.message())
                    .contains("thread of 3 comments", "all answers", "a note takes its place"));
    assertThat(consents(bind("{'op':'clearCells','range':'Sales!A1:B9','what':'comments'}")))
        .containsExactly("delete-comments:Sales!A1:B9");
    assertThat(consents(bind("{'op':'clearCells','range':'Sales!A1:B9','what':'contents'}")))
        .containsExactly("overwrite:Sales!A1:B9");
  }

  @Test
  void commentsBelongToOneCellPeopleSee() {
    sales.merged("D1:E2");
    assertThat(codes(bind(comment("Sales!A1:B2", "x")))).containsExactly("bad-cell");
    assertThat(codes(bind(comment("Sales!E2", "x")))).containsExactly("merged-cells");
    assertThat(bind(comment("Sales!D1:E2", "x")).violations()).isEmpty();
    assertThat(codes(bind(comment("Gone!A1", "x")))).containsExactly("unknown-sheet");
    assertThat(codes(bind(comment("Sales!A1", "x".repeat(32_768)))))
        .containsExactly("text-too-long");
  }

  @Test
  void protectedAndHiddenPlacesNeedConsent() {
    sales.locked().hiddenRow(2);
    assertThat(codes(bind(comment("Sales!A2", "x")))).containsExactly("hidden", "protected");
    assertThat(codes(bind(link("Sales!A2", "Sales!A1")))).containsExactly("hidden", "protected");
  }

  private static List<String> codes(Binding binding) {
    return binding.violations().stream().map(Violation::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
        "ms-excel:ofe|u|https://example.org/x.xlsx",
        "C:\\\\temp\\\\x.xlsx",
        "\\\\\\\\server\\\\share",
        "../other.xlsx",
        "/etc/passwd",
        "https:",
        "https://",
        "http:///path",
        "https:example.org",
        "https://bank.example@evil.test/",
        "https://example.org/a b",
        "https://example.org/\u202Egpj.exe",
        "https://example.org/\u200B",
        "mailto:",
        "mailto:nobody",
        "mailto:a b@example.org",
        "www.example.org",
        "ann@example.org",
        "Gone!A1",
        "Sales",
        "A1",
        "A1:B2",
        "Secret",
        "Own!",
        "Nobody"
      })
  void linksLeadNowhereElse(String target) {
    assertThat(codes(bind(link("Sales!A1", target)))).containsExactly("bad-link");
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.org, write https://www.example.org",
    "ann@example.org, write mailto:ann@example.org",
    "Sales, as in Sales!A1",
    "B7, write it as Sheet1!B7",
    "https://example.org/a b, write a blank as %20"
  })
  void refusalsNameTheNextStep(String target, String step) {
    assertThat(bind(link("Sales!A1", target)).violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains(step));
  }

  @Test
  void overlongAddressesAreRefused() {
    assertThat(codes(bind(link("Sales!A1", "https://example.org/" + "x".repeat(2_060)))))
        .containsExactly("bad-link");
  }

  @Test
  void placesAreStoredAsTheWorkbookCallsThem() {
    assertThat(bound("#'q3 ACTUALS'!b2")).isEqualTo(new Link.Place("'Q3 actuals'!B2"));
    assertThat(bound("sales!$A$1:b2")).isEqualTo(new Link.Place("Sales!A1:B2"));
    assertThat(bound("rate")).isEqualTo(new Link.Place("Rate"));
    assertThat(bound("own")).isEqualTo(new Link.Place("'Q3 actuals'!Own"));
    assertThat(bound("https://example.org/ä?x=1#y"))
        .isEqualTo(new Link.Address("https://example.org/ä?x=1#y"));
    assertThat(bound(" ")).isEqualTo(new Link.None());
  }

  @Test
  void linksOfOthersAreNotLostUnasked() {
    sales.linked("A1:A3");
    assertThat(consents(bind(link("Sales!A2", "Sales!B1"))))
        .containsExactly("overwrite-link:Sales!A2");
    assertThat(consents(bind(link("Sales!A2", "")))).containsExactly("delete-link:Sales!A2");
    assertThat(bind(link("Sales!B2", "Sales!B1"), link("Sales!B3", "")).violations()).isEmpty();
  }

  @Test
  void linksAreSetOnCellsPeopleSee() {
    sales.merged("D1:E2");
    assertThat(codes(bind(link("Sales!E2", "Sales!A1")))).containsExactly("merged-cells");
    assertThat(codes(bind(link("Sales!A1:Z1000", "Sales!A1")))).containsExactly("too-many-cells");
  }
}
