package dev.deckhand.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a model gave no usable reply.
 *
 * @param detail what happened, without the next step; never contains the provider's key
 * @param retryAfter how long the provider asked to wait; null when it did not say
 */
public record ModelFailure(Kind kind, String detail, @Nullable Duration retryAfter) {
  /** The kinds of failure; a kind is retriable when the same request may succeed a little later. */
  public enum Kind {
    UNKNOWN_MODEL(false, "Choose one of the models listed in the settings."),
    UNREACHABLE(true, "Check the provider's base address and the network."),
    TIMEOUT(false, "Ask for less at once, choose a faster model, or raise the time limit."),
    STALLED(true, "Try again, or choose another model."),
    RATE_LIMITED(true, "Wait, or choose a model of another provider."),
    /** The key is unknown to the provider, which is not asked again with it. */
    UNAUTHORISED(false, "Check the provider's API key in the settings."),
    /** The key is known, but may not do this. */
    FORBIDDEN(false, "Give the provider's API key the right to use this model."),
    /** The address lies in a network that only the operator may open. */
    ADDRESS_REFUSED(
        false,
        "Use a public https address, or have the operator add the host to"
            + " deckhand.private-model-hosts."),
    /** The model failed repeatedly and is left alone for a moment. */
    RESTING(false, "Try again in half a minute, or choose another model."),
    REJECTED_REQUEST(false, "Check the model's name and limits in the settings, or ask for less."),
    PROVIDER_ERROR(true, "The provider has a fault: try again later, or choose another model."),
    INCOMPLETE(true, "Nothing of it was used: try again, or choose another model."),
    TRUNCATED(false, "The model ran out of output tokens: ask for less, or raise its limit."),
    FILTERED(false, "The provider withheld the reply: rephrase, or choose another model."),
    MALFORMED_REPLY(false, "Choose another model, or check the provider's base address."),
    REPLY_TOO_LARGE(false, "Ask for less at once."),
    /** The administrator has forbidden it, maybe while it answered. */
    WITHDRAWN(false, "Choose another model, or ask the administrator."),
    /** The replay of recorded exchanges has no reply to this one. */
    NOT_RECORDED(false, "Record the run again."),
    OVER_BUDGET(false, "Choose another model, or have the budget raised."),
    CANCELLED(false, "Nothing was changed.");

    private final boolean retriable;
    private final String nextStep;

    Kind(boolean retriable, String nextStep) {
      this.retriable = retriable;
      this.nextStep = nextStep;
    }
  }

  public ModelFailure(Kind kind, String detail) {
    this(kind, detail, null);
  }

  public boolean retriable() {
    return kind.retriable;
  }

  /** What happened and what to do next, for people. */
  public String message() {
    String end = detail.endsWith(".") || detail.endsWith("?") || detail.endsWith("!") ? "" : ".";
    return detail + end + " " + kind.nextStep;
  }
}
