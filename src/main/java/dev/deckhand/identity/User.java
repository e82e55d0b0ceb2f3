package dev.deckhand.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who asks.
 *
 * @param id what everything of theirs is kept under; never changes and never goes to somebody else
 * @param name what they are called, only to be shown; may be empty
 */
public record User(String id, String name, Set<Role> roles) {
  /** Id of whoever has the token of local mode. */
  public static final String LOCAL_ID = "local";

  /** Whoever has the token of local mode. */
  public static final User LOCAL = new User(LOCAL_ID, "", EnumSet.allOf(Role.class));

  public User {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** How the audit writes them down: whom it was, and what they were called then. */
  public String actor() {
    return name.isEmpty() ? id : name + " (" + id + ")";
  }
}
