package dev.deckhand.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StoryReaderTest {

  private static Story story(String text) {
    return StoryReader.of(text, "text").orElseThrow();
  }

  private static List<String> titles(Story story) {
    return story.slides().stream().map(slide -> slide.kind() + " " + slide.title()).toList();
  }

  @Test
  void headingsWithHeadingsBelowThemAreSections() {
    Story story = story("# Plan\nfor 2027\n## Now\n### Team\n- 5 people\n## Next\n- Hire");
    assertThat(story.title()).isEqualTo("Plan");
    assertThat(story.subtitle()).isEqualTo("for 2027");
    assertThat(titles(story)).containsExactly("SECTION Now", "CONTENT Team", "CONTENT Next");
    assertThat(story.slides().get(2).section()).isEmpty();
  }

  @Test
  void aPlainOutlineWorksWithoutMarkdown() {
    Story numbered = story("1. Market\n   - grows\n   - 12% a year\n2. Team\n   - two hires");
    assertThat(titles(numbered)).containsExactly("CONTENT Market", "CONTENT Team");
    assertThat(numbered.slides().getFirst().left())
        .containsExactly(Line.of("grows"), Line.of("12% a year"));
    Story labelled = story("Market:\n- grows\nTeam\n- two hires\n  - one in May");
    assertThat(titles(labelled)).containsExactly("CONTENT Market", "CONTENT Team");
    assertThat(labelled.slides().getLast().left())
        .containsExactly(Line.of("two hires"), new Line("one in May", 1));
  }

  @Test
  void slidesMayBeNumberedInWords() {
    assertThat(titles(story("Slide 1: Why\n- a\nFolie 2: Wie\n- b\nDiapositiva 3: Quién\n- c")))
        .containsExactly("CONTENT Why", "CONTENT Wie", "CONTENT Quién");
  }

  @Test
  void marksOfMarkdownAreNoText() {
    Story story = story("## A **bold** [link](https://x.example)\n- `code` and *more*");
    assertThat(story.slides().getFirst().title()).isEqualTo("A bold link");
    assertThat(story.slides().getFirst().left()).containsExactly(Line.of("code and more"));
  }

  @Test
  void proseWithoutHeadingsIsNoOutline() {
    assertThat(StoryReader.of("We met and talked. It was good.", "text")).isEmpty();
    assertThat(StoryReader.of("", "text")).isEmpty();
  }

  @Test
  void hugeTextsAreReadInTime() {
    String deep = "- a\n".repeat(50_000) + "#".repeat(50_000) + "\n" + "|".repeat(50_000);
    Executable read = () -> StoryReader.of(deep, "text");
    assertTimeout(Duration.ofSeconds(20), read);
  }

  @Test
  void aStoryComesDownToTheNumberAskedFor() {
    Story story = story("# T\n## A\n### a1\n- x\n### a2\n- y\n## B\n### b1\n- z\n### b2\n- w");
    assertThat(story.count()).isEqualTo(7);
    Story four = new StoryLength(4, false).of(story).orElseThrow();
    assertThat(four.count()).isEqualTo(4);
    assertThat(four.slides().getLast().left())
        .containsExactly(Line.of("b1"), new Line("z", 1), Line.of("b2"), new Line("w", 1));
    assertThat(new StoryLength(2, true).of(story)).isEmpty();
    assertThat(StoryLength.of("höchstens 5 Folien")).isEqualTo(new StoryLength(5, true));
    assertThat(StoryLength.of("10 slide deck")).isEqualTo(new StoryLength(10, false));
  }

  @Test
  void sidesAreToldByLabelsOrByWhatSentencesSay() {
    assertThat(Sides.of("Vorteile: schnell, günstig. Nachteile: laut", "P", "C"))
        .hasValueSatisfying(
            both -> {
              assertThat(both.pros()).containsExactly("Schnell", "Günstig");
              assertThat(both.cons()).containsExactly("Laut");
            });
    assertThat(Sides.of("It is blue. It is round.", "P", "C")).isEmpty();
  }
}
