package dev.deckhand.analysis.ask;

import java.util.List;

/**
 * Figures of groups, such as revenue by region, as a chart can show them.
 *
 * @param header the header of the figures
 * @param by the header of what they are grouped by
 * @param scope which rows count, as Markdown, possibly empty
 * @param labels one a group
 * @param values one a label
 * @param format the number format of the values
 * @param range the cells they come from
 * @param byRange the cells that say what group a row is in
 */
public record GroupedFigures(
    String header,
    String by,
    String scope,
    String measure,
    List<String> labels,
    List<Double> values,
    String format,
    String range,
    String byRange) {
  public GroupedFigures {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
  }
}
