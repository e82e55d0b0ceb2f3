package dev.deckhand.addin;

import java.util.List;

/**
 * Keys that run an action. Chosen so that neither Excel nor PowerPoint has them for something that
 * people use daily; Office asks the user when another add-in wants the same.
 *
 * @param action id of the action
 * @param key on Windows and the web
 * @param mac on a Mac
 */
public record Shortcut(String action, String key, String mac) {
  /** All of them. */
  public static final List<Shortcut> ALL =
      List.of(
          new Shortcut("ask", "Ctrl+Alt+Q", "Command+Shift+Q"),
          new Shortcut("explain", "Ctrl+Alt+E", "Command+Shift+E"));
}
