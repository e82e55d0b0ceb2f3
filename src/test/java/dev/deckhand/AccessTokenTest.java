package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
  @Test
  void onlyTheTokenItselfMatches() {
    AccessToken token = new AccessToken("s3cret-token");

    assertThat(token.matches("s3cret-token")).isTrue();
    assertThat(token.matches("s3cret-toke")).isFalse();
    assertThat(token.matches("s3cret-token ")).isFalse();
    assertThat(token.matches("")).isFalse();
    assertThat(token.matches("s3cret-tökén")).isFalse();
  }

  @Test
  void itsTextFormHidesIt() {
    assertThat(new AccessToken("s3cret")).asString().doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "new\nline", "ümlaut", "a#b"})
  void whatAHeaderOrAddressCannotCarryIsRefused(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccessToken(token))
        .withMessageContaining("DECKHAND_TOKEN");
  }
}
