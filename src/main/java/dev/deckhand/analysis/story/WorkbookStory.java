package dev.deckhand.analysis.story;

import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A story in the numbers of a workbook: a chart for each table, the table itself where more slides
 * are wanted. Every slide says which cells it shows.
 */
public final class WorkbookStory {
  private static final int USUAL = 12;
  private static final Pattern SHEET = Pattern.compile("('[^']+'|[^\\s',]+)!");

  private WorkbookStory() {}

  /**
   * The story; empty where no visible worksheet has a table with numbers.
   *
   * @param name file name of the workbook
   * @param version its version, which the notes name
   * @param tongue the language of titles
   * @param year the year whose rows count in lists with dates; 0 for all
   */
  public static Optional<Story> of(
      WorkbookSnapshot workbook,
      String name,
      int version,
      Tongue tongue,
      StoryLength length,
      int year) {
    List<TableStory> tables = new ArrayList<>();
    for (DataTable table : TableFinder.in(workbook)) {
      new TableReader(table, name, version, tongue, year).read().ifPresent(tables::add);
    }
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    int most = (length.slides() == 0 ? USUAL : length.slides()) - 1;
    List<StorySlide> slides = new ArrayList<>();
    facts(tables, tongue, year).filter(glance -> most > 1).ifPresent(slides::add);
    boolean exactly = length.slides() > 0 && !length.most();
    int spare = exactly ? most - slides.size() - tables.size() : 0;
    boolean closed = spare > 0;
    spare -= closed ? 1 : 0;
    for (TableStory table : tables) {
      if (slides.size() < most) {
        slides.add(table.first());
        int more = Math.clamp(spare, 0, table.more().size());
        slides.addAll(table.more().subList(0, more));
        spare -= more;
      }
    }
    if (closed) {
      slides.add(closing(tongue));
    }
    slides = distinct(slides);
    String title = name.replaceFirst("\\.[A-Za-z]{3,5}$", "").replaceAll("[-_]+", " ");
    String capital = Character.toUpperCase(title.charAt(0)) + title.substring(1);
    String from = tongue.say("From ", "Aus ", "De ") + name;
    String subtitle = year == 0 ? from : year + " · " + from;
    return Optional.of(new Story(capital, subtitle, slides));
  }

  /** What the lists of the workbook come to, as one slide of points. */
  private static Optional<StorySlide> facts(List<TableStory> tables, Tongue tongue, int year) {
    List<Line> points =
        tables.stream().flatMap(t -> t.facts().stream()).limit(6).map(Line::of).toList();
    String title =
        tongue.say(
            "The figures at a glance", "Die Zahlen im Überblick", "Las cifras de un vistazo");
    String named = year == 0 ? title : title + ", " + year;
    String source =
        tables.stream()
            .filter(t -> !t.facts().isEmpty())
            .map(t -> t.first().source())
            .findFirst()
            .orElse("");
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(StorySlide.content(named, points, source, ""));
  }

  private static StorySlide closing(Tongue tongue) {
    return new StorySlide(
        StorySlide.Kind.CLOSING,
        tongue.say("Thank you", "Vielen Dank", "Gracias"),
        List.of(Line.of(tongue.say("Questions?", "Fragen?", "¿Preguntas?"))),
        List.of(),
        null,
        "",
        "");
  }

  /** Titles that occur twice name the worksheet, which their source begins with. */
  private static List<StorySlide> distinct(List<StorySlide> slides) {
    List<String> titles = slides.stream().map(StorySlide::title).toList();
    return slides.stream()
        .map(
            slide ->
                Collections.frequency(titles, slide.title()) > 1
                    ? slide.with(sheet(slide) + slide.title(), slide.left())
                    : slide)
        .toList();
  }

  private static String sheet(StorySlide slide) {
    Matcher range = SHEET.matcher(slide.source());
    return range.find() ? range.group(1).replace("'", "") + ": " : "";
  }
}
