package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StoryLength;
import dev.deckhand.analysis.story.WorkbookStory;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Slides with the charts and tables of a workbook that was named as source, one slide with one
 * chart, or the deck's tables brought up to date with it.
 */
final class WorkbookDeck {
  /** A list of what each slide is to be about. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?iu)\\b(?:deck|slides|presentation|results|folien|präsentation|diapositivas|presentación)\\b"
              + "[^:\\n]*:[^:,\\n]+,[^:,\\n]+,[^:\\n]+");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private WorkbookDeck() {}

  static Draft of(Desk desk) {
    Optional<Source> workbook =
        desk.sources().stream().filter(source -> source.host() == Host.EXCEL).findFirst();
    if (workbook.isEmpty() && !desk.texts().isEmpty()) {
      return TextDeck.of(desk);
    }
    if (workbook.isEmpty()) {
      return new Draft.Cannot(
          "No workbook was named to take the figures from",
          "Add the workbook to the session and name it in \"sources\"");
    }
    String ask = desk.instruction();
    Source source = workbook.get();
    if (TableRefresh.isAskedFor(ask)) {
      return TableRefresh.of(desk, source);
    }
    if (SlideFromWorkbook.isAskedFor(ask, desk.deck())) {
      return SlideFromWorkbook.of(desk, source);
    }
    if (LISTED.matcher(ask).find()) {
      return new Draft.Cannot(
          "I choose the slides by the tables of the workbook, not by a list of topics",
          "Leave the list out, ask for one slide at a time, or configure a chat model");
    }
    Optional<Story> story =
        WorkbookStory.of(
            source.workbook().get(),
            source.name(),
            source.version(),
            Tongue.of(ask),
            StoryLength.of(ask),
            year(ask));
    return story.isPresent()
        ? LeftSources.told(new StoryDraft(desk, ask).of(story.get()), others(desk), ask)
        : new Draft.Cannot(
            source.name() + " has no visible table with names and numbers",
            "Name another workbook, or put headers above the numbers");
  }

  /** All but the first workbook. */
  private static List<Source> others(Desk desk) {
    List<Source> others = new ArrayList<>(desk.sources());
    others.remove(others.stream().map(Source::host).toList().indexOf(Host.EXCEL));
    return others;
  }

  /** The one year an instruction names; 0 where it names none, or several. */
  private static int year(String ask) {
    Set<String> years =
        YEAR.matcher(ask).results().map(MatchResult::group).collect(Collectors.toSet());
    return years.size() == 1 ? Integer.parseInt(years.iterator().next()) : 0;
  }
}
