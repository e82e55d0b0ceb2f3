package dev.deckhand.analysis.story;

import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story in the numbers of a workbook: a chart for each table, the table itself where more slides
 * are wanted. Every slide says which cells it shows.
 */
public final class WorkbookStory {
  private static final int USUAL = 12;

  private WorkbookStory() {}

  /**
   * The story; empty where no visible worksheet has a table with numbers.
   *
   * @param name file name of the workbook
   * @param version its version, which the notes name
   * @param tongue the language of titles
   */
  public static Optional<Story> of(
      WorkbookSnapshot workbook, String name, int version, Tongue tongue, StoryLength length) {
    List<TableStory> tables = new ArrayList<>();
    for (DataTable table : TableFinder.in(workbook)) {
      TableStory.of(table, name, version, tongue).ifPresent(tables::add);
    }
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    int most = (length.slides() == 0 ? USUAL : length.slides()) - 1;
    List<StorySlide> slides = new ArrayList<>();
    int spare = most - tables.size();
    for (TableStory table : tables) {
      if (slides.size() < most) {
        slides.add(table.first());
      }
      if (length.slides() > 0 && !length.most() && spare > 0 && table.second() != null) {
        slides.add(table.second());
        spare--;
      }
    }
    String title = name.replaceFirst("\\.[A-Za-z]{3,5}$", "").replaceAll("[-_]+", " ");
    String capital = Character.toUpperCase(title.charAt(0)) + title.substring(1);
    return Optional.of(new Story(capital, "", slides));
  }
}
