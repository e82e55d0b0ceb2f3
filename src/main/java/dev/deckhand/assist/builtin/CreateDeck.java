package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StoryReader;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slides from an outline, Markdown, a text document or a workbook; agendas, covers and closings;
 * short versions.
 */
final class CreateDeck {
  private static final String NEXT =
      "Paste an outline or Markdown with headings and points below the instruction, name a workbook,"
          + " a Word or a PDF document as source, or configure a chat model";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern FRAME =
      Pattern.compile(
          "\\bportada\\b|\\btitle and closing\\b|\\bcover and closing\\b|\\btitel- und schluss",
          FLAGS);
  private static final Pattern AGENDA =
      Pattern.compile(
          "(?<![\"“„'])\\bagenda\\b|\\btagesordnung\\b|\\bíndice\\b|\\binhaltsfolie\\b", FLAGS);
  private static final Pattern SHORT =
      Pattern.compile(
          "\\b(?:exec(?:utive)?|short|management)[- ]version\\b|\\bkurzfassung\\b|\\bversión ejecutiva\\b",
          FLAGS);
  private static final Pattern SIDES =
      Pattern.compile(
          "\\bpros?(?:\\s*/\\s*|\\s+and\\s+)cons?\\b|\\bvor- und nachteile\\b|\\bpros y contras\\b",
          FLAGS);
  private static final Pattern PASTED = Pattern.compile("(?s)^([^\\n]*?):?\\s*\\n(.+)$");

  private CreateDeck() {}

  static Draft of(Desk desk) {
    String instruction = desk.instruction();
    Matcher pasted = PASTED.matcher(instruction.strip());
    String ask = pasted.matches() ? pasted.group(1) : instruction;
    String text = pasted.matches() ? pasted.group(2) : desk.context();
    if (SIDES.matcher(ask).find()) {
      return SidesSlide.of(desk.deck(), instruction, text);
    }
    if (text == null || text.isBlank()) {
      Optional<Draft> shaped = shaped(desk.deck(), ask);
      if (shaped.isPresent()) {
        return shaped.get();
      }
      if (ComparisonSlide.isAskedFor(ask)) {
        return new ComparisonSlide(desk.deck()).of(ask);
      }
      if (NewSlide.isAskedFor(ask)
          && new NewSlide(desk.deck()).of(ask) instanceof Draft.Made made) {
        return made;
      }
      if (!desk.texts().isEmpty()) {
        return LeftSources.told(TextDeck.of(desk), desk.sources(), ask);
      }
      boolean workbook = desk.sources().stream().anyMatch(s -> s.host() == Host.EXCEL);
      return workbook
          ? WorkbookDeck.of(desk)
          : new Draft.Cannot(
              "There is nothing to make slides of; the built-in model invents nothing", NEXT);
    }
    boolean host = !pasted.matches();
    String name =
        host
            ? Tongue.of(ask).say("text sent along", "mitgesandter Text", "texto adjunto")
            : Tongue.of(ask).say("outline", "Gliederung", "esquema");
    Optional<Story> story = StoryReader.of(unframed(ask, text), name);
    return story.isPresent()
        ? new StoryDraft(desk, ask).of(SentBack.restored(story.get(), desk))
        : new Draft.Cannot("The text has neither headings nor a list to make slides of", NEXT);
  }

  /** Slides made of the deck itself: cover and closing, agenda, a short version. */
  static Optional<Draft> shaped(DeckOutline deck, String ask) {
    if (FRAME.matcher(ask).find()) {
      return Optional.of(FrameSlides.of(deck, ask));
    }
    if (AGENDA.matcher(ask).find()) {
      return Optional.of(AgendaSlide.of(deck, ask));
    }
    return SHORT.matcher(ask).find() ? Optional.of(ShortVersion.of(deck, ask)) : Optional.empty();
  }

  /** The text, below a heading where the instruction names a title for the deck. */
  private static String unframed(String ask, String text) {
    Matcher titled =
        Pattern.compile(
                "(?iu)\\b(?:titled|called|named|mit dem titel|titulada?)\\s+[\"“„']?([^\"”“']+)")
            .matcher(ask);
    boolean headed = text.lines().anyMatch(line -> line.matches("\\s{0,3}#\\s.*"));
    return titled.find() && !headed && text.lines().anyMatch(l -> l.matches("\\s{0,3}#{2,}\\s.*"))
        ? "# " + titled.group(1).strip() + "\n" + text
        : text;
  }
}
