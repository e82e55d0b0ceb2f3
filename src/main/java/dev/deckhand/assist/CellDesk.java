package dev.deckhand.assist;

import dev.deckhand.assist.cell.CellFigures;
import dev.deckhand.assist.cell.CellPrompt;
import dev.deckhand.assist.cell.CellQuestion;
import dev.deckhand.assist.cell.CellResult;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Prompt;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelRef;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import dev.deckhand.session.CellEntry;
import dev.deckhand.session.CellLedger;
import dev.deckhand.session.IdSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the question of a cell to the model that serves the feature for filling rows: the same
 * work, value by value, so that its scores, its budget and its switches count here, too.
 */
final class CellDesk {
  private static final ChatLimits LIMITS =
      new ChatLimits(
          Duration.ofSeconds(90), Duration.ofSeconds(45), Duration.ofSeconds(30), 1 << 20, 2);

  private final Feature feature;
  private final ModelChoice models;
  private final CellLedger ledger;
  private final Clock clock;
  private final IdSource markers;
  private final Prompt prompt;

  /**
   * A desk.
   *
   * @param feature whose model answers
   * @param markers makes random ids that values cannot know
   */
  CellDesk(Feature feature, ModelChoice models, CellLedger ledger, Clock clock, IdSource markers) {
    this.feature = feature;
    this.models = models;
    this.ledger = ledger;
    this.clock = clock;
    this.markers = markers;
    this.prompt = Prompt.ofCell(feature);
  }

  CellOutcome answer(CellQuestion question, String who, int most, CancelSignal cancel) {
    return switch (models.choose(feature)) {
      case ModelChoice.Result.Nobody(Router.Choice.Nobody nobody) ->
          not(CellOutcome.Cause.NOBODY, "no-model", nobody.message(), nobody.nextStep());
      case ModelChoice.Result.Served(ModelChoice.Chosen chosen) ->
          new Asking(question, who, most, cancel).of(chosen);
    };
  }

  /** One question on its way from model to model. */
  private final class Asking {
    private final CellQuestion question;
    private final String who;
    private final int most;
    private final CancelSignal cancel;
    private boolean counted;

    Asking(CellQuestion question, String who, int most, CancelSignal cancel) {
      this.question = question;
      this.who = who;
      this.most = most;
      this.cancel = cancel;
    }

    /** The first answer in the order of the routes; else why the last chat model gave none. */
    CellOutcome of(ModelChoice.Chosen chosen) {
      @Nullable CellOutcome failed = null;
      for (Route route : chosen.order()) {
        if (cancel.isCancelled()) {
          return cancelled();
        }
        if (chosen.responder(route) instanceof ChatResponder chat) {
          CellOutcome outcome = by(chat);
          if (!(outcome instanceof CellOutcome.Not not)
              || not.cause() != CellOutcome.Cause.FAILED) {
            return outcome;
          }
          failed = outcome;
        } else {
          Optional<CellResult> figure = CellFigures.of(question);
          if (figure.isPresent()) {
            return answered(figure.get(), route.model(), false, BigDecimal.ZERO);
          }
        }
      }
      return failed == null ? builtinCannot() : failed;
    }

    private CellOutcome by(ChatResponder chat) {
      String model = chat.model();
      Optional<CellEntry> known = ledger.find(who, question.hash(), model, prompt.version());
      if (known.isPresent()) {
        return answered(result(known.get()), model, true, BigDecimal.ZERO);
      }
      if (!counted && !ledger.count(who, today(), most)) {
        return spent();
      }
      counted = true;
      return switch (chat.ask(feature.id(), this::call, cancel)) {
        case ChatOutcome.Reply reply when reply.json() != null -> {
          CellResult result = CellPrompt.result(reply.json());
          BigDecimal cost = chat.cost(reply.usage()).orElse(null);
          ledger.keep(who, entry(result, model, cost));
          yield answered(result, model, false, cost);
        }
        case ChatOutcome.Failed failed -> failed(failed);
        case ChatOutcome.Reply _, ChatOutcome.ToolsWanted _ ->
            throw new IllegalStateException("A JSON call without tools gave no JSON");
      };
    }

    private ChatCall call(ModelRef model) {
      String user = CellPrompt.user(question, markers.next().toString());
      return new ChatCall(
          model, prompt.text(), List.of(ChatMessage.user(user)), CellPrompt.wanted(), LIMITS);
    }

    private CellEntry entry(CellResult result, String model, @Nullable BigDecimal cost) {
      return switch (result) {
        case CellResult.Number(double value) -> entry(true, String.valueOf(value), model, cost);
        case CellResult.Text(String value) -> entry(false, value, model, cost);
      };
    }

    private CellEntry entry(boolean number, String value, String model, @Nullable BigDecimal cost) {
      return new CellEntry(
          question.hash(), model, prompt.version(), number, value, clock.instant(), cost);
    }

    private CellOutcome failed(ChatOutcome.Failed failed) {
      if (cancel.isCancelled()) {
        return cancelled();
      }
      String kind = failed.failure().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return not(
          CellOutcome.Cause.FAILED,
          "model-" + kind,
          failed.failure().message(),
          "Calculate the cell again in a while");
    }

    private CellOutcome spent() {
      return most == 0
          ? not(
              CellOutcome.Cause.QUOTA,
              "functions-off",
              "This installation asks no chat model for formulas",
              "Ask in the pane instead")
          : not(
              CellOutcome.Cause.QUOTA,
              "function-quota",
              "Your %,d questions of today are used up".formatted(most),
              "Tomorrow (UTC) there are new ones; cells that were answered keep their answers");
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * Texts are kept as they are shown, so an apostrophe that was put before one is there already.
   */
  private static CellResult result(CellEntry entry) {
    return entry.number()
        ? new CellResult.Number(Double.parseDouble(entry.value()))
        : new CellResult.Text(entry.value());
  }

  private static CellOutcome answered(
      CellResult result, String model, boolean cached, @Nullable BigDecimal cost) {
    return new CellOutcome.Answered(new CellAnswer(result, model, cached, cost));
  }

  private static CellOutcome not(
      CellOutcome.Cause cause, String code, String message, String nextStep) {
    return new CellOutcome.Not(cause, new Refusal(code, message, nextStep));
  }

  private static CellOutcome builtinCannot() {
    return not(
        CellOutcome.Cause.NOBODY,
        "builtin-cannot",
        "Without a chat model only a sum, average, median, minimum or maximum of numbers is answered",
        "Configure a chat model, or use a worksheet function");
  }

  static CellOutcome cancelled() {
    return not(CellOutcome.Cause.CANCELLED, "cancelled", "Nobody waits for it", "Ask again");
  }

  static CellOutcome broken() {
    return not(
        CellOutcome.Cause.FAILED,
        "internal",
        "Something broke while this was worked on",
        "Calculate the cell again; the service's log has the details");
  }
}
