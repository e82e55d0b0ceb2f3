package dev.deckhand.assist.tool;

import dev.deckhand.feature.DocumentTool;
import java.util.List;
import java.util.Optional;

/** Finds the document a call is about, and the tool that looks into it. */
final class SourceTools {
  /** The argument that names another document than the turn's own. */
  static final String ARGUMENT = "source";

  private final ToolDesk own;

  SourceTools(ToolDesk own) {
    this.own = own;
  }

  /**
   * The tool for a call.
   *
   * @throws ToolProblem when the document it names is not there, or is of another kind
   */
  Tool tool(DocumentTool tool, Arguments arguments) {
    Optional<String> named = arguments.optional(ARGUMENT);
    if (named.isEmpty()) {
      require(tool.fits(own.host()), tool);
      return office(tool, own);
    }
    return switch (source(named.get())) {
      case ToolSource.Office(String name, ToolDesk desk) -> {
        require(tool.fits(desk.host()) && tool != DocumentTool.PREVIEW_PLAN, tool);
        yield office(tool, desk);
      }
      case ToolSource.Text text -> text(tool, text);
    };
  }

  private void require(boolean fits, DocumentTool tool) {
    if (!fits) {
      String others = own.sources().isEmpty() ? "" : "; \"source\" may be one of " + names();
      throw new ToolProblem(tool.id() + " does not work on this document" + others);
    }
  }

  private ToolSource source(String name) {
    List<ToolSource> named =
        own.sources().stream().filter(s -> s.name().equalsIgnoreCase(name)).toList();
    if (named.isEmpty()) {
      throw new ToolProblem(
          own.sources().isEmpty()
              ? "There are no other documents; leave \"source\" out"
              : "\"source\" is one of " + names());
    }
    return named.getFirst();
  }

  private String names() {
    return String.join(", ", own.sources().stream().map(ToolSource::name).toList());
  }

  private Tool text(DocumentTool tool, ToolSource.Text source) {
    return switch (tool) {
      case LIST -> new TextTool(source.text(), TextTool.Does.LIST);
      case FIND -> new TextTool(source.text(), TextTool.Does.FIND);
      case READ_TEXT -> new TextTool(source.text(), TextTool.Does.READ);
      case READ_RANGE,
          TABLE_PROFILE,
          TRACE,
          EVALUATE,
          DESCRIBE_SLIDE,
          MEASURE_FIT,
          SLIDE_PICTURE,
          PREVIEW_PLAN ->
          throw new ToolProblem(source.name() + " is a text: use list, find or readText on it");
    };
  }

  private static Tool office(DocumentTool tool, ToolDesk desk) {
    return switch (tool) {
      case LIST -> new ListTool(desk);
      case FIND -> new FindTool(desk);
      case READ_RANGE -> new ReadRange(desk);
      case TABLE_PROFILE -> new TableProfile(desk);
      case TRACE -> new TraceTool(desk);
      case EVALUATE -> new EvaluateTool(desk);
      case DESCRIBE_SLIDE -> new DescribeSlide(desk);
      case MEASURE_FIT -> new MeasureFit(desk);
      case SLIDE_PICTURE -> new SlidePictureTool(desk);
      case PREVIEW_PLAN -> new PreviewPlan(desk);
      case READ_TEXT -> throw new ToolProblem("readText reads texts: name one as \"source\"");
    };
  }
}
