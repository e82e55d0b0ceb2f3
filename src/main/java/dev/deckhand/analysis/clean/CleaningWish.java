package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Stem;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction wants cleaned.
 *
 * @param chores what is to be done; empty when the instruction names none
 * @param casing how texts are to be written, or {@code null}
 * @param keep which of several rows stays
 * @param slashes how dates with slashes are to be read, or {@code null} when nobody said
 */
public record CleaningWish(
    Set<Chore> chores, @Nullable Casing casing, Keep keep, TextDate.@Nullable Order slashes) {

  /** A kind of cleaning. */
  public enum Chore {
    TRIM,
    CASE,
    NUMBERS,
    DATES,
    CATEGORIES,
    SPLIT_NAMES,
    BLANK_ROWS,
    SUBTOTAL_ROWS,
    DUPLICATES
  }

  /** How texts are written. */
  public enum Casing {
    UPPER,
    LOWER,
    PROPER
  }

  /** Which of several rows stays. */
  public enum Keep {
    FIRST,
    LAST,
    NEWEST,
    OLDEST
  }

  private static final Map<Chore, Pattern> WORDS = words();
  private static final Pattern GENERAL =
      Pattern.compile(
          "\\b(clean\\w*|tid(y|ies)|bereinig\\w*|sauber\\w*|aufraum\\w*|raum\\w*"
              + " auf|limpia\\w*|depura\\w*|data quality|datenqualitat|fix up)\\b");
  private static final Pattern UPPER =
      Pattern.compile("upper ?case|grossbuchstaben|all caps|mayusculas");
  private static final Pattern LOWER = Pattern.compile("lower ?case|kleinbuchstaben|minusculas");
  private static final Pattern PROPER =
      Pattern.compile("(proper|title) ?case|capitali[sz](e|ation)|erster buchstabe gross");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("month (comes )?first|month before|us dates|american|monat zuerst");
  private static final Pattern DAY_FIRST =
      Pattern.compile("day (comes )?first|day before|european|british|tag zuerst");

  private static Map<Chore, Pattern> words() {
    Map<Chore, String> words = new LinkedHashMap<>();
    words.put(
        Chore.TRIM,
        "\\btrim\\b|\\b(stray|extra|leading|trailing|double|surplus)\\b.{0,30}\\b(space|blank)s?\\b"
            + "|\\bwhite ?space|\\bleerzeichen\\b");
    words.put(
        Chore.NUMBERS,
        "\\b(real|proper|richtige|echte)"
            + " (numbers?|zahlen)\\b|\\b(numbers?|zahl|zahlen)\\b.{0,30}\\btext\\b|\\btexte?\\b.{0,30}\\b(numbers?|zahlen)\\b|\\b(in|into|to|as|als)\\s+(real"
            + " |proper |echte |richtige )?(numbers?|zahlen)\\b");
    words.put(
        Chore.DATES,
        "\\b(real|proper|true|text|mixed|fix|convert|parse|turn|into|echte|richtige|wandle|umwandeln)\\b.{0,40}\\b(dates?|datum|datumswerte|datumsangaben)\\b|\\b(month|day)"
            + " first\\b|\\bdates?\\b.{0,30}\\btext\\b");
    words.put(
        Chore.CATEGORIES,
        "\\b(normali[sz]e|unify|standardi[sz]e|harmoni[sz]e|consolidate|spellings?|variants?"
            + "|vereinheitliche\\w*|harmonisiere|normalisiere|schreibweisen?)\\b");
    words.put(
        Chore.SPLIT_NAMES,
        "\\b(split|separate|teile|trenne|zerlege|aufteilen|spalte)\\b.{0,40}\\bname\\w*"
            + "|name\\w*\\b.{0,40}\\b(split|separate|aufteilen|trennen)\\b");
    words.put(
        Chore.BLANK_ROWS, "\\b(blank|empty|leere?n?)\\s+(rows?|lines?|zeilen)\\b|\\bleerzeilen\\b");
    words.put(
        Chore.SUBTOTAL_ROWS,
        "\\b(remove|delete|drop|get rid"
            + " of|entferne|losche)\\b.{0,30}\\b(sub-?totals?|totals?|zwischensummen?|summen)["
            + " -]?(lines?|rows?|zeilen?)?\\b|\\b(zwischen)?summenzeilen?"
            + " (weg|raus|entfernen|loschen)");
    words.put(
        Chore.DUPLICATES,
        "\\bduplica\\w*|\\bdedup\\w*|\\bdoppelte?n?\\b|\\bdublette\\w*|\\bduplikat\\w*");
    Map<Chore, Pattern> patterns = new LinkedHashMap<>();
    words.forEach((chore, word) -> patterns.put(chore, Pattern.compile(word)));
    return patterns;
  }

  /** Whether it asks for cleaning as such, and names no chore. */
  public static boolean isGeneral(String instruction) {
    return GENERAL.matcher(Stem.fold(instruction)).find();
  }

  /** What an instruction says. */
  public static CleaningWish of(String instruction) {
    String text = Stem.fold(instruction);
    Set<Chore> chores = EnumSet.noneOf(Chore.class);
    WORDS.forEach(
        (chore, words) -> {
          if (words.matcher(text).find()) {
            chores.add(chore);
          }
        });
    Casing casing = casing(text);
    if (casing != null) {
      chores.add(Chore.CASE);
    }
    return new CleaningWish(chores, casing, keep(text), slashes(text));
  }

  private static @Nullable Casing casing(String text) {
    if (UPPER.matcher(text).find()) {
      return Casing.UPPER;
    }
    if (LOWER.matcher(text).find()) {
      return Casing.LOWER;
    }
    return PROPER.matcher(text).find() ? Casing.PROPER : null;
  }

  private static Keep keep(String text) {
    if (Pattern.compile("\\b(newest|latest|most recent|neueste\\w*|jungste\\w*)\\b")
        .matcher(text)
        .find()) {
      return Keep.NEWEST;
    }
    if (Pattern.compile("\\b(oldest|earliest|alteste\\w*)\\b").matcher(text).find()) {
      return Keep.OLDEST;
    }
    return Pattern.compile("\\b(last|letzte\\w*)\\b").matcher(text).find() ? Keep.LAST : Keep.FIRST;
  }

  private static TextDate.@Nullable Order slashes(String text) {
    if (MONTH_FIRST.matcher(text).find()) {
      return TextDate.Order.MONTH_FIRST;
    }
    return DAY_FIRST.matcher(text).find() ? TextDate.Order.DAY_FIRST : null;
  }
}
