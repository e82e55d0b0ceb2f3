package dev.deckhand.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String HOME = "5f0c0a5e-0000-4000-8000-00000000000a";
  private static final String PARTNER = "5f0c0a5e-0000-4000-8000-00000000000b";
  private static final String ADA = "ada00000-0000-4000-8000-000000000001";

  @Test
  void peopleAreKnownByPersonAndDirectory() throws SignIn.Refused {
    User user = user(Map.of("name", "Ada Lovelace"));
    assertThat(user.id()).isEqualTo(ADA + "@" + HOME);
    assertThat(user.actor()).isEqualTo("Ada Lovelace (" + ADA + "@" + HOME + ")");
    assertThat(user.roles()).containsExactly(Role.USER);
  }

  @Test
  void theSamePersonOfAnotherDirectoryIsSomebodyElse() throws SignIn.Refused {
    User user = user(Map.of("tid", PARTNER.toUpperCase(Locale.ROOT), "iss", issuer(PARTNER)));
    assertThat(user.id()).isEqualTo(ADA + "@" + PARTNER);
  }

  @Test
  void rolesComeFromTheClaimAndUnknownOnesAreNone() throws SignIn.Refused {
    assertThat(user(Map.of("roles", List.of("Analyst"))).roles())
        .containsExactlyInAnyOrder(Role.USER, Role.QA);
    assertThat(user(Map.of("roles", List.of("Admin", "Editor"))).roles())
        .containsExactlyInAnyOrder(Role.USER, Role.ADMIN);
    assertThat(user(Map.of("roles", "QA")).roles()).contains(Role.QA);
    assertThat(user(Map.of("roles", List.of(1, "admin"))).roles()).containsExactly(Role.USER);
    assertThat(user(Map.of("roles", 7)).roles()).containsExactly(Role.USER);
  }

  @Test
  void namesForgeNothing() throws SignIn.Refused {
    assertThat(user(Map.of("name", "Ada\r\n\u202eLove\u2028lace ")).name())
        .isEqualTo("Ada Love lace");
    assertThat(user(Map.of("name", "😀".repeat(500))).name()).hasSize(201).endsWith("😀…");
    assertThat(user(Map.of("name", 5)).actor()).isEqualTo(ADA + "@" + HOME);
  }

  @Test
  void otherDirectoriesApplicationsAndProgramsAreRefused() {
    refused(Map.of("tid", "5f0c0a5e-0000-4000-8000-00000000000c"), "may sign in");
    refused(Map.of("tid", PARTNER), "issuer");
    refused(Map.of("iss", "https://login.example/" + HOME), "issuer");
    refused(Map.of("azp", "another"), "application");
    refused(Map.of("azp", List.of("app")), "application");
    refused(Map.of("scp", "openid profile"), "scope");
    refused(Map.of("scp", List.of("access_as_user")), "scope");
    refused(Map.of("oid", "ada@example.com"), "oid");
    refused(Map.of("tid", HOME + "\n"), "tid");
  }

  @Test
  void withoutAListEveryApplicationThatGotATokenIsFine() throws SignIn.Refused {
    SignIn open = new SignIn(settings(Set.of()), names());
    assertThat(open.user(claims(Map.of("azp", "another"))).id()).startsWith(ADA);
  }

  @Test
  void addressesAreWhatEntraUses() {
    EntraSettings settings = settings(Set.of());
    assertThat(settings.discovery()).isEqualTo("https://login.example/" + HOME + "/v2.0");
    assertThat(settings.fullScope()).isEqualTo("api://app/access_as_user");
    assertThat(settings.origin()).isEqualTo("https://login.example");
  }

  private static void refused(Map<String, Object> changes, String reason) {
    assertThatThrownBy(() -> user(changes))
        .isInstanceOf(SignIn.Refused.class)
        .hasMessageContaining(reason);
  }

  private static User user(Map<String, Object> changes) throws SignIn.Refused {
    return new SignIn(settings(Set.of("app")), names()).user(claims(changes));
  }

  private static Map<String, Object> claims(Map<String, Object> changes) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("tid", HOME);
    claims.put("oid", ADA);
    claims.put("iss", issuer(HOME));
    claims.put("azp", "app");
    claims.put("scp", "other access_as_user");
    claims.putAll(changes);
    return claims;
  }

  private static String issuer(String tenant) {
    return "https://login.example/" + tenant + "/v2.0";
  }

  private static RoleNames names() {
    return new RoleNames("roles", Set.of("Analyst", "QA"), Set.of("Admin"));
  }

  private static EntraSettings settings(Set<String> clients) {
    return new EntraSettings(
        URI.create("https://login.example/"),
        HOME,
        "app",
        "access_as_user",
        Set.of(HOME, PARTNER),
        clients,
        Duration.ofMinutes(1),
        Optional.empty());
  }
}
