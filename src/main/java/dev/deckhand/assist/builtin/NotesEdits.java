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
          "\\b(?:replace|overwrite|rewrite|anew|from scratch|ersetze|überschreibe?|neu|reemplaza)\\b",
          FLAGS);
  private static final int LONGEST = 1_500;

  private final DeckOutline deck;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();
  private final List<Integer> silent = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();

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
        write(slide, speech.of(slide, words));
      }
    }
    return operations.isEmpty()
        ? new Draft.Cannot(
            ("There is no slide to write notes for." + rest(tongue)).strip(),
            "Say \"replace the notes\" to write them anew, or name the slides")
        : made(words, tongue);
  }

  private void write(Slide slide, String text) {
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
    return listed(stays, kept, tongue)
        + listed(mute, silent, tongue)
        + listed(unseen, hidden, tongue);
  }

  private Draft made(int words, Tongue tongue) {
    String summary =
        tongue
            .say(
                "Writes speaker notes for %d slides, at most %d words each, from the slides' own words",
                "Schreibt Sprechernotizen für %d Folien, je höchstens %d Wörter, aus dem Text der Folien",
                "Escribe notas para %d diapositivas, con un máximo de %d palabras, a partir de su propio texto")
            .formatted(operations.size(), words);
    return new Draft.Made(
        new EditPlan(summary, operations), summary + "." + rest(tongue), List.of());
  }

  private static String listed(String what, List<Integer> slides, Tongue tongue) {
    String numbers = slides.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String slide = tongue.say("slides", "Folien", "diapositivas");
    return slides.isEmpty() ? "" : " %s: %s %s.".formatted(what, slide, numbers);
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
