package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * One search with its replacement. Inside a paragraph a match may run over several runs: the
 * replacement takes the first one's formatting, the others lose only the matched characters. Fields
 * and line breaks are never part of a match.
 */
record Replacement(String find, String replace, boolean matchCase) {
  /** Stands for what no match may contain; XML has no such character. */
  private static final char BARRIER = '\0';

  Replacement {
    find = PlainText.clean(find);
    replace = PlainText.clean(replace).replace('\n', ' ');
    if (find.isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }

  /** Replaces in a paragraph and returns how often. */
  int inParagraph(Element paragraph) {
    List<Element> texts = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Element child : Dom.children(paragraph)) {
      Element text = Ns.A.is(child, "r") ? Dom.child(child, Ns.A, "t") : null;
      if (text == null) {
        whole.append(BARRIER);
      } else {
        starts.add(whole.length());
        texts.add(text);
        whole.append(text.getTextContent());
      }
    }
    List<Integer> matches = matches(whole);
    for (int match : matches.reversed()) {
      splice(texts, starts, match);
    }
    return matches.size();
  }

  /** Replaces in an element that holds nothing but text and returns how often. */
  int inText(Element element) {
    StringBuilder text = new StringBuilder(element.getTextContent());
    List<Integer> matches = matches(text);
    for (int match : matches.reversed()) {
      text.replace(match, match + find.length(), replace);
    }
    if (!matches.isEmpty()) {
      element.setTextContent(text.toString());
    }
    return matches.size();
  }

  /** How often a text has what is looked for. */
  int count(String text) {
    return matches(text).size();
  }

  private List<Integer> matches(CharSequence whole) {
    String text = whole.toString();
    if (matchCase && !text.contains(find)) {
      return List.of();
    }
    List<Integer> matches = new ArrayList<>();
    int at = 0;
    while (at + find.length() <= text.length()) {
      if (text.regionMatches(!matchCase, at, find, 0, find.length())) {
        matches.add(at);
        at += find.length();
      } else {
        at++;
      }
    }
    return matches;
  }

  /** Works from the last match to the first, so starts before the match stay right. */
  private void splice(List<Element> texts, List<Integer> starts, int match) {
    boolean placed = false;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).getTextContent();
      int from = Math.max(match - starts.get(i), 0);
      int to = Math.min(match + find.length() - starts.get(i), text.length());
      if (from < to) {
        String left = text.substring(0, from) + (placed ? "" : replace) + text.substring(to);
        texts.get(i).setTextContent(left);
        placed = true;
      }
    }
  }
}
