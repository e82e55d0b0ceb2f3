package dev.deckhand.evaluation.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what is right and what is wrong, and makes a verdict of it. */
public final class Tally {
  private final List<String> wrongAnchors = new ArrayList<>();
  private final List<String> rightAnchors = new ArrayList<>();
  private @Nullable String firstWrong;
  private int right;
  private int wrong;

  /** Counts a place that is as it should be. */
  public void right(String anchor) {
    right++;
    keep(rightAnchors, anchor);
  }

  /**
   * Counts a place that is not.
   *
   * @param why what is wrong with it, as in {@code Sales!B2 is 3, not 4}
   */
  public void wrong(String anchor, String why) {
    wrong++;
    firstWrong = firstWrong == null ? why : firstWrong;
    keep(wrongAnchors, anchor);
  }

  /** Counts a place that is right or wrong. */
  public void count(boolean isRight, String anchor, String why) {
    if (isRight) {
      right(anchor);
    } else {
      wrong(anchor, why);
    }
  }

  private static void keep(List<String> anchors, String anchor) {
    if (anchors.size() < Verdict.MOST_ANCHORS && !anchors.contains(anchor)) {
      anchors.add(anchor);
    }
  }

  /** How many places were counted. */
  public int all() {
    return right + wrong;
  }

  /**
   * The share that is right; nothing counted is nothing right.
   *
   * @param what what was counted and should be, as in {@code cells hold what they should}
   */
  public Verdict share(String what) {
    return all() == 0
        ? Verdict.of(false, "There is nothing to look at: 0 " + what, List.of())
        : Verdict.share(right, all(), words(what), anchors());
  }

  /** Whether nothing is wrong; nothing counted is nothing wrong. */
  public Verdict none(String what) {
    return Verdict.of(wrong == 0, words(what), anchors());
  }

  private String words(String what) {
    String found = "%d of %d %s".formatted(right, all(), what);
    return firstWrong == null ? found : found + "; " + firstWrong;
  }

  private List<String> anchors() {
    List<String> anchors = new ArrayList<>(wrongAnchors);
    anchors.addAll(rightAnchors);
    return anchors;
  }
}
