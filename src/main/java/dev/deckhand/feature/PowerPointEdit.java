package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code powerpoint.edit}: Changes texts, notes and slides. */
final class PowerPointEdit implements Feature {
  @Override
  public String id() {
    return "powerpoint.edit";
  }

  @Override
  public Host host() {
    return Host.POWERPOINT;
  }

  @Override
  public String title() {
    return "Edit";
  }

  @Override
  public String description() {
    return "Changes texts, notes and slides.";
  }

  @Override
  public String example() {
    return "Replace Q2 by Q3 everywhere";
  }

  @Override
  public ReplyKind reply() {
    return ReplyKind.PLAN;
  }

  @Override
  public Set<String> verbs() {
    return Set.of("setText", "replaceText", "setNotes", "addSlide", "deleteSlide");
  }
}
