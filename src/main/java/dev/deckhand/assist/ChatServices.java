package dev.deckhand.assist;

import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ModelHealth;
import dev.deckhand.routing.BudgetLedger;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.routing.UsageLog;
import java.time.Clock;

/** What every chat model's responder works with. */
record ChatServices(
    ChatModels models,
    ModelHealth health,
    RunningCalls running,
    BudgetLedger budgets,
    UsageLog usage,
    Prover prover,
    ChatPrompt prompt,
    Clock clock) {}
