package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.Speech;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.TextOperation.SetNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaker notes made of what each slide says, within a number of words. */
final class NotesEdits {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,3})\\s*(min(?:ut\\w*)?|sec(?:ond)?s?|sek\\w*|segundos?)\\b", FLAGS);
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,4})\\s*(?:words?|wörter\\w*|worte\\w*|palabras)\\b", FLAGS);
  private static final Pattern ANEW =
      Pattern.compile(
          "\\b(?:replace|overwrite|rewrite|anew|from"
              + " scratch|ersetze|überschreibe?|neu|anstelle|instead of|reemplaza|en lugar de)\\b",
          FLAGS);
  private static final Pattern FROM =
      Pattern.compile(
          "(\\d{1,4})\\s*(?:to|bis|a|-|–)\\s*\\d{1,4}\\s*(?:words?|wörter\\w*|worte\\w*|palabras)\\b",
          FLAGS);

  /** Share of a time that notes have to fill to take it. */
  private static final double FILLED = 0.6;

  private static final int LONGEST = 1_500;

  private final DeckOutline deck;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();
  private final List<Integer> silent = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final List<Integer> thin = new ArrayList<>();

  NotesEdits(DeckOutline deck) {
    this.deck = deck;
  }

  Draft of(String instruction) {
    Set<Integer> asked = ReviewScope.of(instruction).slides();
    boolean anew = ANEW.matcher(instruction).find();
    int words = words(instruction);
    Tongue tongue = Tongue.of(instruction);
    Speech speech = new Speech(deck);
    for (Slide slide : deck.slides()) {
      boolean has = slide.notes() != null && !slide.notes().isBlank();
      if (!asked.isEmpty() && !asked.contains(slide.number())) {
        continue;
      }
      if (slide.hidden() && asked.isEmpty()) {
        hidden.add(slide.number());
      } else if (has && !anew) {
        kept.add(slide.number());
      } else {
        write(slide, speech, words, least(instruction, words));
      }
    }
    boolean least = FROM.matcher(instruction).find();
    if (least && thin.size() * 2 > operations.size() && !operations.isEmpty()) {
      return new Draft.Cannot(
          tongue
              .say(
                  "These slides say too little for notes of that length, and nothing is invented:"
                      + " %s",
                  "Diese Folien sagen zu wenig für Notizen dieser Länge, und erfunden wird nichts:"
                      + " %s",
                  "Estas diapositivas dicen muy poco para notas de esa longitud, y no se inventa"
                      + " nada: %s")
              .formatted(numbers(thin)),
          "Ask for notes without a length, name the slides that say more, or configure a chat"
              + " model");
    }
    return operations.isEmpty()
        ? new Draft.Cannot(
            ("There is no slide to write notes for." + rest(tongue)).strip(),
            "Say \"replace the notes\" to write them anew, or name the slides")
        : made(words, tongue);
  }

  private void write(Slide slide, Speech speech, int words, double least) {
    String said = speech.of(slide, words);
    String text = Speech.count(said) < least ? speech.closed(slide, said, words) : said;
    if (Speech.count(text) < least) {
      thin.add(slide.number());
    }
    if (text.isEmpty()) {
      silent.add(slide.number());
    } else {
      String id = String.valueOf(operations.size() + 1);
      operations.add(new SetNotes(id, String.valueOf(slide.number()), text));
    }
  }

  /** The slides that get no notes, and why. */
  private String rest(Tongue tongue) {
    String stays =
        tongue.say(
            "Notes that are there stay",
            "Vorhandene Notizen bleiben",
            "Se conservan las notas que hay");
    String mute =
        tongue.say("No words to speak from", "Kein Text zum Vortragen", "Sin texto del que hablar");
    String unseen =
        tongue.say(
            "Left out because hidden",
            "Ausgelassen, weil ausgeblendet",
            "Omitidas por estar ocultas");
    String few =
        tongue.say(
            "Shorter than asked for, as they say no more",
            "Kürzer als gewünscht, mehr steht dort nicht",
            "Más cortas de lo pedido, no dicen más");
    return listed(few, thin, tongue)
        + listed(stays, kept, tongue)
        + listed(mute, silent, tongue)
        + listed(unseen, hidden, tongue);
  }

  private Draft made(int words, Tongue tongue) {
    String summary =
        tongue
            .say(
                "Writes speaker notes for %d slides, at most %d words each, from the slides' own"
                    + " words",
                "Schreibt Sprechernotizen für %d Folien, je höchstens %d Wörter, aus dem Text der"
                    + " Folien",
                "Escribe notas para %d diapositivas, con un máximo de %d palabras, a partir de su"
                    + " propio texto")
            .formatted(operations.size(), words);
    return new Draft.Made(
        new EditPlan(summary, operations), summary + "." + rest(tongue), List.of());
  }

  private static String numbers(List<Integer> slides) {
    return slides.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The fewest words that do what was asked; 0 where no time and no range was. */
  private static double least(String instruction, int words) {
    Matcher from = FROM.matcher(instruction);
    if (from.find()) {
      return Integer.parseInt(from.group(1));
    }
    boolean timed = !WORDS.matcher(instruction).find() && TIME.matcher(instruction).find();
    return timed ? words * FILLED : 0;
  }

  private static String listed(String what, List<Integer> slides, Tongue tongue) {
    String slide = tongue.say("slides", "Folien", "diapositivas");
    return slides.isEmpty() ? "" : " %s: %s %s.".formatted(what, slide, numbers(slides));
  }

  /** The most words a slide's notes may have; a minute's worth where nothing is said. */
  private static int words(String instruction) {
    Matcher words = WORDS.matcher(instruction);
    Matcher time = TIME.matcher(instruction);
    int most = Speech.WORDS_A_MINUTE;
    if (words.find()) {
      most = Integer.parseInt(words.group(1));
    } else if (time.find()) {
      int amount = Integer.parseInt(time.group(1));
      boolean minutes = time.group(2).toLowerCase(Locale.ROOT).startsWith("min");
      most = minutes ? amount * Speech.WORDS_A_MINUTE : amount * Speech.WORDS_A_MINUTE / 60;
    }
    return Math.clamp(most, 5, LONGEST);
  }
}
