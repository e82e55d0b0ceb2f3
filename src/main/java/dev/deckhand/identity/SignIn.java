package dev.deckhand.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a token's claims who is signed in. Signature, audience and times are checked before;
 * this is what they do not say: which directory, which application, whether it is a person at all.
 */
public final class SignIn {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /** What could forge a line, or turn the direction of one. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private static final int MAX_NAME = 100;

  private final EntraSettings settings;
  private final RoleNames roles;

  public SignIn(EntraSettings settings, RoleNames roles) {
    this.settings = settings;
    this.roles = roles;
  }

  /** A token that proves nothing to us; the reason is for the log, not for whoever sent it. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  /**
   * Who it is.
   *
   * @param claims of a token whose signature, audience and times hold
   */
  public User user(Map<String, ?> claims) throws Refused {
    String directory = guid(claims, "tid");
    if (!settings.tenants().contains(directory)) {
      throw new Refused("directory " + directory + " is not among those that may sign in");
    }
    if (!settings.issuer(directory).equals(claims.get("iss"))) {
      throw new Refused("the issuer is not the one of directory " + directory);
    }
    Object client = claims.get("azp");
    if (!settings.clients().isEmpty()
        && !(client instanceof String id && settings.clients().contains(id))) {
      throw new Refused("it was made for an application that may not call us");
    }
    if (!hasScope(claims.get("scp"))) {
      throw new Refused("it lacks the scope " + settings.scope() + ", which people have");
    }
    String person = guid(claims, "oid");
    return new User(
        person + "@" + directory, name(claims.get("name")), roles.of(claims.get(roles.claim())));
  }

  private boolean hasScope(@Nullable Object scopes) {
    return scopes instanceof String text
        && Arrays.asList(text.split(" ")).contains(settings.scope());
  }

  private static String guid(Map<String, ?> claims, String claim) throws Refused {
    if (claims.get(claim) instanceof String id && GUID.matcher(id).matches()) {
      return id.toLowerCase(Locale.ROOT);
    }
    throw new Refused("it has no " + claim);
  }

  private static String name(@Nullable Object claimed) {
    if (!(claimed instanceof String text)) {
      return "";
    }
    String shown = UNSEEN.matcher(text).replaceAll(" ").strip();
    return shown.codePointCount(0, shown.length()) <= MAX_NAME
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, MAX_NAME)) + "…";
  }
}
