package dev.deckhand.assist;

import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.SentTexts;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.ToolSpec;
import dev.deckhand.routing.BudgetLedger;
import java.math.BigDecimal;
import java.util.Optional;

/** Sets money aside before a model is asked, as much as the call can cost. */
final class Spending {
  /** Tokens of the longest reply expected of a model without a limit of its own. */
  private static final int LONGEST_REPLY = 16_000;

  /** Text of the densest languages has a token for every other byte. */
  private static final int BYTES_PER_TOKEN = 2;

  private final BudgetLedger budgets;
  private final CatalogModel model;

  Spending(BudgetLedger budgets, CatalogModel model) {
    this.budgets = budgets;
    this.model = model;
  }

  boolean hasRoom(String feature) {
    return budgets.hasRoom(feature, model.provider().id());
  }

  /** Empty when the call may exceed a budget. */
  Optional<BudgetLedger.Reservation> reserve(String feature, ChatCall call) {
    SentTexts texts = SentTexts.of(model, call);
    long bytes = TokenUsage.bytes(texts.systemPrompt());
    for (ChatMessage message : texts.messages()) {
      bytes += TokenUsage.bytes(message.text());
      bytes += (long) message.pictureTokens() * BYTES_PER_TOKEN;
    }
    for (ToolSpec tool : texts.tools()) {
      bytes += TokenUsage.bytes(tool.description()) + TokenUsage.bytes(tool.schema());
    }
    bytes += texts.replySchema() == null ? 0 : TokenUsage.bytes(texts.replySchema());
    Integer limit = model.model().maxOutputTokens();
    TokenUsage most =
        new TokenUsage(
            Math.min(bytes / BYTES_PER_TOKEN, model.model().contextWindow()),
            0,
            limit == null ? LONGEST_REPLY : limit,
            true);
    return budgets.reserve(feature, model.provider().id(), cost(most));
  }

  /** What the usage costs; nothing when the prices are unknown, as nothing can be counted then. */
  BigDecimal cost(TokenUsage usage) {
    return model.model().cost(usage).orElse(BigDecimal.ZERO);
  }
}
