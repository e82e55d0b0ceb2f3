package dev.deckhand.admin.secret;

import dev.deckhand.document.Sha256;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys that seal data keys. The first one seals; the others only open what was sealed before a
 * rotation.
 */
public final class MasterKeys {
  private static final int BYTES = 32;

  private final List<Master> keys;

  private record Master(String id, byte[] key) {}

  private MasterKeys(List<Master> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads keys.
   *
   * @param text one or more keys of 256 bits, 64 hexadecimal digits or base64 each, separated by
   *     commas or white space
   * @throws IllegalArgumentException when there is none, or one is not of that form
   */
  public static MasterKeys parse(String text) {
    List<Master> keys = new ArrayList<>();
    for (String one : text.strip().split("[,\\s]+")) {
      byte[] key = bytes(one);
      keys.add(new Master(Sha256.of(key).substring(0, 16), key));
    }
    return new MasterKeys(keys);
  }

  private static byte[] bytes(String text) {
    byte[] key;
    try {
      key =
          text.matches("[0-9a-fA-F]{64}")
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      key = new byte[0];
    }
    if (key.length != BYTES) {
      // without its cause, which would quote the key
      throw new IllegalArgumentException(
          "DECKHAND_MASTER_KEY: a master key is 32 bytes, as 64 hexadecimal digits or base64;"
              + " make one with: openssl rand -hex 32");
    }
    return key;
  }

  /** What tells the sealing key from others; nothing can be learnt about the key from it. */
  String current() {
    return keys.getFirst().id();
  }

  byte[] wrap(byte[] dataKey, String tenant, String id) {
    return SealedBox.seal(keys.getFirst().key(), dataKey, "data-key", tenant, id);
  }

  /**
   * Opens a data key.
   *
   * @throws SecretProblem when the master key is not among these
   */
  byte[] unwrap(String masterKey, byte[] wrapped, String tenant, String id) {
    Master master =
        keys.stream()
            .filter(k -> k.id().equals(masterKey))
            .findFirst()
            .orElseThrow(
                () ->
                    new SecretProblem(
                        "the master key "
                            + masterKey
                            + " is missing; name it in DECKHAND_MASTER_KEY"
                            + " after the new one"));
    return SealedBox.open(master.key(), wrapped, "data-key", tenant, id);
  }

  @Override
  public String toString() {
    return "MasterKeys[hidden]";
  }
}
