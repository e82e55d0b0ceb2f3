package dev.deckhand.admin.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedBoxTest {
  private static final byte[] PLAIN = "sk-planted-0123456789".getBytes(UTF_8);
  private final byte[] key = SealedBox.newKey();

  @Test
  void whatWasSealedOpensWithItsKeyAndPlace() {
    byte[] sealed = SealedBox.seal(key, PLAIN, "credential", "local", "openai");

    assertThat(SealedBox.open(key, sealed, "credential", "local", "openai")).isEqualTo(PLAIN);
    assertThat(new String(sealed, UTF_8)).doesNotContain("planted");
    assertThat(SealedBox.seal(key, PLAIN, "credential", "local", "openai")).isNotEqualTo(sealed);
  }

  @Test
  void noOtherKeyTenantProviderOrSplitOfNamesOpensIt() {
    byte[] sealed = SealedBox.seal(key, PLAIN, "credential", "local", "openai");

    refused(SealedBox.newKey(), sealed, "credential", "local", "openai");
    refused(key, sealed, "credential", "local", "anthropic");
    refused(key, sealed, "credential", "other", "openai");
    refused(key, sealed, "data-key", "local", "openai");
    refused(key, sealed, "credential", "localopenai", "");
    refused(key, sealed, "credential", "local");
  }

  @Test
  void noByteCanBeChangedOrCut() {
    byte[] sealed = SealedBox.seal(key, PLAIN, "credential");
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      refused(key, changed, "credential");
      refused(key, Arrays.copyOf(sealed, at), "credential");
    }
  }

  @Test
  void masterKeysAreReadInBothFormsAndNeverShown() {
    String hex = "0f".repeat(32);
    String base64 = Base64.getEncoder().encodeToString(SealedBox.newKey());
    MasterKeys keys = MasterKeys.parse(base64 + ", " + hex);

    byte[] dataKey = SealedBox.newKey();
    MasterKeys old = MasterKeys.parse(hex);
    byte[] wrapped = old.wrap(dataKey, "local", "1");
    assertThat(keys.unwrap(old.current(), wrapped, "local", "1")).isEqualTo(dataKey);
    assertThat(keys.current()).isEqualTo(MasterKeys.parse(base64).current());
    assertThat(keys.toString()).doesNotContain(hex, base64);
    assertThatThrownBy(() -> old.unwrap(keys.current(), wrapped, "local", "1"))
        .isInstanceOf(SecretProblem.class)
        .hasMessageContaining("DECKHAND_MASTER_KEY");
  }

  @Test
  void aKeyOfAnotherFormIsRefusedWithoutQuotingIt() {
    for (String wrong :
        new String[] {"", "short", "zz".repeat(32), "0f".repeat(31), "0f ".repeat(9)}) {
      assertThatThrownBy(() -> MasterKeys.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("openssl rand -hex 32")
          .satisfies(e -> assertThat(e.getCause()).isNull());
    }
  }

  private static void refused(byte[] key, byte[] sealed, String... about) {
    assertThatThrownBy(() -> SealedBox.open(key, sealed, about)).isInstanceOf(SecretProblem.class);
  }
}
