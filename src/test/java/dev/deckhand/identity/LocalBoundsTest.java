package dev.deckhand.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBoundsTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
  void thisMachineIsFine(String host) {
    assertThatCode(() -> LocalBounds.check(host, false)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid"})
  void otherAddressesNeedAWord(String host) {
    assertThatThrownBy(() -> LocalBounds.check(host, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("DECKHAND_AUTH=oidc")
        .hasMessageContaining("DECKHAND_LOCAL_ANY_ADDRESS=true");
    assertThatCode(() -> LocalBounds.check(host, true)).doesNotThrowAnyException();
  }
}
