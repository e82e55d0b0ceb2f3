package dev.deckhand.analysis.story;

import java.util.List;

/**
 * What slides can show of one table of a workbook.
 *
 * @param first a chart where there is one to draw, else the table
 * @param more what else there is to show, the table or sums by other columns
 * @param facts what a list of amounts comes to, as points
 */
record TableStory(StorySlide first, List<StorySlide> more, List<String> facts) {
  TableStory {
    more = List.copyOf(more);
    facts = List.copyOf(facts);
  }
}
