package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.DataChannel;
import dev.deckhand.context.DeckContext;
import dev.deckhand.context.Focus;
import dev.deckhand.context.TextContext;
import dev.deckhand.context.TokenBudget;
import dev.deckhand.context.WorkbookContext;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TextDocument;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.feature.DocumentTool;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Prompt;
import dev.deckhand.plan.Violation;
import dev.deckhand.session.IdSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts a chat model gets: the feature's prompt, the instruction, the document as data. */
final class ChatPrompt {
  /** Share of a model's context window the document may fill. */
  private static final double DOCUMENT_SHARE = 0.5;

  private static final int MOST_TOKENS = 60_000;

  private final IdSource ids;
  private final WorkbookContext workbooks = new WorkbookContext();
  private final TextContext texts = new TextContext();
  private final DeckContext decks = new DeckContext();

  ChatPrompt(IdSource ids) {
    this.ids = ids;
  }

  /**
   * What the model is told first.
   *
   * @param tools whether it is offered tools
   */
  String system(Feature feature, boolean tools) {
    String text = Prompt.of(feature).text();
    return tools ? text.stripTrailing() + "\n\n" + DocumentTool.PROMPT : text;
  }

  /** Makes markers of data that the document cannot know. */
  IdSource markers() {
    return ids;
  }

  /** Figures of an answer that nothing it cites gives. */
  String unverified(List<String> figures) {
    return """
        These figures in your answer do not follow from the ranges you cite: %s
        Correct them, or cite the ranges they come from (each figure as the value, total, average, count, \
        least or greatest of a cited range, or as difference, share or growth between two of them). \
        Reply with the whole object again."""
        .formatted(String.join("; ", figures));
  }

  /** The user's message with the document in its data channel. */
  String user(Task task, int contextWindow) {
    int share =
        (int) (contextWindow * DOCUMENT_SHARE) / (1 + task.sources().size() + task.texts().size());
    TokenBudget budget = new TokenBudget(Math.clamp(share, 500, MOST_TOKENS));
    Focus focus = new InstructionFocus(task.instruction());
    String document =
        task.feature().host() == Host.EXCEL
            ? workbooks.render(
                task.document().workbookOutline(),
                task.document().workbook(),
                range(task.selection()),
                focus,
                budget)
            : decks.render(
                task.document().deckOutline(),
                review(task),
                focus,
                slide(task.selection()),
                budget);
    StringBuilder text = new StringBuilder();
    text.append("Instruction: ").append(Invisible.strip(task.instruction())).append('\n');
    text.append(selected(task.selection()));
    if (!task.scope().everywhere()) {
      text.append("Change nothing outside: ")
          .append(Invisible.strip(String.join(", ", task.scope().texts())))
          .append('\n');
    }
    if (task.context() != null) {
      text.append("From the host: ").append(Invisible.strip(task.context())).append('\n');
    }
    text.append(DataChannel.wrap(document, ids.next().toString()));
    TaskSources.names(
        task,
        (name, source) -> text.append(source(name, source, budget)),
        (name, source) -> text.append(source(name, source, budget)));
    return text.toString();
  }

  /** Another document, in a data channel of its own. */
  private String source(String name, OpenDocument source, TokenBudget budget) {
    String data =
        switch (source.outline()) {
          case WorkbookOutline workbook ->
              workbooks.render(workbook, source.workbook(), null, budget);
          case DeckOutline deck -> decks.render(deck, List.of(), budget);
        };
    return "Take from \"%s\" (version %d):\n%s"
        .formatted(name, source.version(), DataChannel.wrap(data, ids.next().toString()));
  }

  /** A text document, in a data channel of its own; slides name its places as their sources. */
  private String source(String name, TextDocument source, TokenBudget budget) {
    String data = texts.render(source, budget);
    return "Take from \"%s\", a text; name its places as sources, as in \"Source: %s, %s\":\n%s"
        .formatted(
            name,
            name,
            switch (source.format()) {
              case DOCX -> "heading 2.1";
              case PDF -> "page 2";
              case MARKDOWN -> "line 12";
            },
            DataChannel.wrap(data, ids.next().toString()));
  }

  /** For a review, what the fixed rules found on slides that are shown. */
  private static List<String> review(Task task) {
    if (!task.feature().id().equals("powerpoint.review")) {
      return List.of();
    }
    List<DeckOutline.Slide> slides = task.document().deckOutline().slides();
    return task.document().deckFindings().stream()
        .filter(finding -> !slides.get(finding.slide() - 1).hidden())
        .map(finding -> finding.code() + ": " + finding.message())
        .toList();
  }

  /** What stood against a plan, as the next message of the conversation. */
  String findings(List<Violation> violations) {
    return listed(
        "The plan cannot run. Mend it and reply with the whole plan again:\n", violations);
  }

  /** What the plan would make no longer fit, or what numbers it would change. */
  String misfits(List<Violation> violations) {
    return listed(
        "The plan runs, but its result does not fit, has lost numbers or looks wrong. Mend it if you can, keep the rest, and reply"
            + " with the whole plan again:\n",
        violations);
  }

  /** What is found may name what the document says, so it is data. */
  private String listed(String opening, List<Violation> violations) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    ArrayNode found = data.putArray("findings");
    for (Violation violation : violations) {
      String operation =
          violation.operation() == null ? "" : "operation " + violation.operation() + ": ";
      found.add(operation + violation.message());
    }
    return opening + DataChannel.wrap(Invisible.strip(data.toString()), ids.next().toString());
  }

  private static @Nullable SheetRange range(@Nullable Selection selection) {
    return switch (selection) {
      case null -> null;
      case Selection.Cells cells -> cells.range();
      case Selection.Slide slide -> null;
    };
  }

  private static int slide(@Nullable Selection selection) {
    return switch (selection) {
      case null -> 0;
      case Selection.Cells cells -> 0;
      case Selection.Slide slide -> slide.number();
    };
  }

  private static String selected(@Nullable Selection selection) {
    return switch (selection) {
      case null -> "";
      case Selection.Cells cells -> "Selected: " + cells.range() + "\n";
      case Selection.Slide slide -> "Selected: slide " + slide.number() + "\n";
    };
  }
}
