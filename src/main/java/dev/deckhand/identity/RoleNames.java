package dev.deckhand.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which roles of a token mean which of ours.
 *
 * @param claim the claim that lists them
 */
public record RoleNames(String claim, Set<String> quality, Set<String> administrators) {
  public RoleNames {
    quality = Set.copyOf(quality);
    administrators = Set.copyOf(administrators);
  }

  /** The roles of a claim's value; somebody without any is a user. */
  Set<Role> of(@Nullable Object value) {
    Set<Role> roles = EnumSet.of(Role.USER);
    for (Object named : named(value)) {
      if (quality.contains(named)) {
        roles.add(Role.QA);
      }
      if (administrators.contains(named)) {
        roles.add(Role.ADMIN);
      }
    }
    return roles;
  }

  private static Collection<?> named(@Nullable Object value) {
    return switch (value) {
      case Collection<?> several -> several.stream().filter(String.class::isInstance).toList();
      case String one -> List.of(one);
      case null, default -> List.of();
    };
  }
}
