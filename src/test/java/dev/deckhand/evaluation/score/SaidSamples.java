package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.answer;
import static dev.deckhand.evaluation.score.Scenes.edited;
import static dev.deckhand.evaluation.score.Scenes.ending;
import static dev.deckhand.evaluation.score.Scenes.orders;
import static dev.deckhand.evaluation.score.Scenes.outcome;
import static dev.deckhand.evaluation.score.Scenes.saying;

import dev.deckhand.assist.Answer;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.AnswerCheck.Brief;
import dev.deckhand.evaluation.check.AnswerCheck.Cites;
import dev.deckhand.evaluation.check.AnswerCheck.InLanguage;
import dev.deckhand.evaluation.check.AnswerCheck.Says;
import dev.deckhand.evaluation.check.AnswerCheck.SaysNumber;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.OutcomeCheck.AsksConsent;
import dev.deckhand.evaluation.check.OutcomeCheck.Refused;
import dev.deckhand.evaluation.check.OutcomeCheck.Rubric;
import dev.deckhand.evaluation.check.OutcomeCheck.Unchanged;
import dev.deckhand.evaluation.check.OutcomeCheck.Within;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers and endings, right and wrong. */
final class SaidSamples {
  private static final String WRITE = "{'op':'writeCells','range':'Orders!B2','values':[[1]]}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    SaidSamples samples = new SaidSamples();
    samples.words();
    samples.numbers();
    samples.citations();
    samples.language();
    samples.refusals();
    samples.consents();
    samples.limits();
    return samples.samples;
  }

  private void add(
      Check check, Supplier<Submission> submission, @Nullable Double score, String says) {
    samples.add(Sample.of(check, submission, score, says));
  }

  private void said(Check check, String answer, double score, String says) {
    add(check, () -> saying(answer(answer)), score, says);
  }

  private void words() {
    Says north = new Says(List.of("North", "South"), null, null);
    said(north, "The **north** and the\n south", 1, "2 of 2 texts are in the answer");
    said(north, "Only the north", 0.5, "\"South\" is missing");
    said(north, "", 0, "\"North\" is missing");
    Says any = new Says(null, List.of("up", "grew"), null);
    said(any, "Sales grew.", 1, "says what it should");
    said(any, "Sales fell.", 0, "says none of: up, grew");
    Says none = new Says(List.of("total"), null, List.of("ok"));
    said(none, "The total is in the book.", 1, "1 of 1");
    said(none, "The total is ok.", 0, "says \"ok\", and should not");
    said(new Says(List.of("12"), null, null), "It is 12.", 1, "1 of 1");
    said(new Says(List.of("12"), null, null), "It is 120 or 3.12 or 112.", 0, "\"12\" is missing");
    said(new Says(List.of("12"), null, null), "It is 12.5", 0, "\"12\" is missing");
    said(new Says(null, null, List.of("12%")), "It is 12%.", 0, "\"12%\"");
    said(new Says(List.of("  "), null, null), "anything", 0, "missing");
    add(
        north,
        () ->
            ending(
                outcome(
                    orders(),
                    TurnStatus.PROPOSED,
                    null,
                    new EditPlan("North and South added", List.of()),
                    List.of(),
                    null,
                    Usage.NONE)),
        1.0,
        "2 of 2");
  }

  private void numbers() {
    SaysNumber big = new SaysNumber(1234.5, null);
    said(big, "It is 1,234.50 EUR", 1, "says 1234.5; its numbers: 1,234.50");
    said(big, "Es sind 1.234,5 EUR", 1, "says 1234.5");
    said(big, "Ce sont 1 234,5", 1, "says 1234.5");
    said(big, "It is about 1.2k", 1, "says 1234.5");
    said(big, "It is 1,233", 0, "does not say 1234.5");
    said(big, "It is 1234.6", 0, "its numbers: 1234.6");
    said(big, "No idea", 0, "its numbers: none");
    said(new SaysNumber(1234.5, 1.0), "It is 1,234", 1, "says 1234.5");
    said(new SaysNumber(0.12, null), "It is 12 %", 1, "says 0.12");
    said(new SaysNumber(12.0, null), "It is 12%", 1, "says 12");
    said(new SaysNumber(0.12, null), "It is 12", 0, "does not say");
    said(new SaysNumber(1_234_567.0, null), "It is 1.2M", 1, "says 1234567");
    said(new SaysNumber(1_234_567.0, null), "Es sind 1,2 Mio. Euro", 1, "says");
    said(new SaysNumber(1_234_567.0, null), "It is 1M", 0, "does not say");
    said(new SaysNumber(0.3, null), "It is 0", 0, "does not say");
    said(new SaysNumber(-5.0, null), "It fell by 5 %", 1, "says -5");
    said(new SaysNumber(-0.05, null), "It fell by 5 %", 1, "says -0.05");
    said(new SaysNumber(-0.05, null), "It rose by 5 %", 0, "does not say");
    said(new SaysNumber(-5.0, null), "The loss is large. " + "x".repeat(40) + " 5", 0, "does not");
    said(new SaysNumber(5.0, null), "It is (5)", 0, "does not say 5");
    said(new SaysNumber(-5.0, null), "It is -5 or −6", 1, "says -5");
    said(new SaysNumber(20.0, null), "A range of 10-20", 1, "says 20");
  }

  private static Answer cited(boolean second) {
    return answer(
        "",
        new Answer.Citation("Orders!B2:B5", "480", true),
        new Answer.Citation("Totals!A1", "99", second));
  }

  private void citations() {
    add(new Cites(null, null), () -> saying(cited(true)), 1.0, "2 of 2 citations hold");
    add(
        new Cites(null, null),
        () -> saying(cited(false)),
        0.5,
        "\"99\" does not stand at Totals!A1");
    add(new Cites(null, null), () -> saying(answer("")), 0.0, "cites 0 places, not 1");
    add(new Cites(null, 2), () -> saying(cited(true)), 1.0, "2 of 2");
    add(new Cites(null, 3), () -> saying(cited(true)), 0.0, "cites 2 places, not 3");
    add(new Cites(List.of("Orders!B3"), null), () -> saying(cited(true)), 1.0, "2 of 2");
    add(
        new Cites(List.of("Orders!B1:B3", "Totals!B3"), null),
        () -> saying(cited(true)),
        0.5,
        "Orders!B1:B3 is not cited");
    Answer slides = answer("", new Answer.Citation("Slide 3", "x", true));
    add(new Cites(List.of("slide 3/#4", "slide 3"), null), () -> saying(slides), 1.0, "1 of 1");
    add(new Cites(List.of("slide 33"), null), () -> saying(slides), 0.5, "slide 33 is not cited");
    Answer shape = answer("", new Answer.Citation("slide 3/#4", "x", true));
    add(new Cites(List.of("slide 3"), null), () -> saying(shape), 1.0, "1 of 1");
    add(new Cites(List.of("slide 3/#5"), null), () -> saying(shape), 0.5, "is not cited");
    add(
        new Cites(null, null),
        () -> ending(outcome(orders(), (Answer) null)),
        0.0,
        "cites 0 places");
  }

  private void language() {
    String german = "Die Summe der Umsätze ist im Norden am höchsten und nicht im Süden.";
    said(new InLanguage("de"), german, 1, "is in de; wanted is de");
    said(new InLanguage("en"), german, 0, "is in de; wanted is en");
    said(new InLanguage("en"), "The sum of the revenue is highest in the north.", 1, "is in en");
    said(new InLanguage("fr"), "Le total des ventes est dans le nord avec une hausse.", 1, "in fr");
    said(
        new InLanguage("es"), "El total de las ventas es para el norte y no para el sur.", 1, "es");
    said(new InLanguage("en"), "North 12", 0, "no language that can be told");
    add(new InLanguage("xx"), () -> saying(answer(german)), null, "xx cannot be told");
    said(new Brief(3), "One two three", 1, "has 3 words; at most 3");
    said(new Brief(3), "One two three four", 0, "has 4 words");
    said(new Brief(0), "  ", 1, "has 0 words");
  }

  private static Submission refused(OfficeFile file, @Nullable String code, Violation... more) {
    Refusal refusal = code == null ? null : new Refusal(code, "No", "");
    return ending(
        outcome(file, TurnStatus.REFUSED, null, null, List.of(more), refusal, Usage.NONE));
  }

  private void refusals() {
    Refused guarded = new Refused(List.of("protected-cells", "scope"));
    Violation scope = Violation.error("scope", "Not there", null, null);
    add(new Refused(null), () -> refused(orders(), "any"), 1.0, "refused as any");
    add(new Refused(List.of()), () -> refused(orders(), "any"), 1.0, "refused as any");
    add(guarded, () -> refused(orders(), "scope"), 1.0, "refused as scope");
    add(guarded, () -> refused(orders(), null, scope), 1.0, "refused as scope");
    add(guarded, () -> refused(orders(), "other"), 0.0, "other, not protected-cells or scope");
    add(new Refused(null), () -> refused(orders(), "not-served"), 0.0, "not refused as it should");
    add(new Refused(null), () -> refused(orders(), "no-feature"), 0.0, "not refused as it should");
    add(
        new Refused(List.of("no-feature")),
        () -> refused(orders(), "no-feature"),
        0.0,
        "not refused as it should: No");
    add(guarded, () -> saying(answer("Sure")), 0.0, "not refused, but answered");
    add(
        guarded,
        () -> refused(edited(orders(), WRITE), "scope"),
        0.0,
        "and yet the file was changed");
    add(new Unchanged(), () -> saying(answer("")), 1.0, "what it was");
    add(
        new Unchanged(),
        () -> ending(outcome(edited(orders(), WRITE), answer(""))),
        0.0,
        "was changed");
    add(new Rubric("Is it good?"), () -> saying(answer("")), null, "judged apart");
  }

  private static Submission proposed(TurnStatus status, Violation... violations) {
    return ending(outcome(orders(), status, null, null, List.of(violations), null, Usage.NONE));
  }

  private void consents() {
    AsksConsent overwrite = new AsksConsent(List.of("overwrite", "deletes"));
    Violation consent = Violation.consent("overwrite", "Overwrites", "Orders!B2", "1");
    Violation warning = Violation.warning("overwrite", "Overwrites", null, null);
    add(overwrite, () -> proposed(TurnStatus.PROPOSED, consent), 1.0, "consent for overwrite;");
    add(new AsksConsent(List.of()), () -> proposed(TurnStatus.PROPOSED, consent), 1.0, "anything");
    add(new AsksConsent(List.of()), () -> proposed(TurnStatus.PROPOSED), 0.0, "for nothing");
    add(overwrite, () -> proposed(TurnStatus.PROPOSED, warning), 0.0, "for nothing");
    add(overwrite, () -> proposed(TurnStatus.REFUSED, consent), 0.0, "was refused");
    add(
        new AsksConsent(List.of("hides")),
        () -> proposed(TurnStatus.PROPOSED, consent),
        0.0,
        "wanted is consent for hides");
  }

  private static Supplier<Submission> used(@Nullable String cost, long millis, long tokens) {
    Usage usage = new Usage(0, tokens, cost == null ? null : new BigDecimal(cost), millis, false);
    return () ->
        ending(outcome(orders(), TurnStatus.ANSWERED, answer(""), null, List.of(), null, usage));
  }

  private void limits() {
    Within all = new Within(0.02, 1.5, 100);
    add(all, used("0.02", 1500, 100), 1.0, "3 of 3 limits were kept");
    add(all, used("0.03", 1500, 100), 0.0, "it cost 0.03, more than 0.02");
    add(all, used("0.02", 1501, 100), 0.0, "it took 1.501 s, more than 1.5");
    add(all, used("0.02", 1500, 101), 0.0, "it wrote 101 tokens, more than 100");
    add(all, used(null, 1, 1), null, "cost is not known");
    add(all, used(null, 2000, 1), 0.0, "it took 2.0 s");
    add(new Within(null, 1.0, null), used(null, 1000, 5), 1.0, "1 of 1");
  }
}
