package dev.deckhand.admin.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D): a version byte, 12 random bytes, the ciphertext
 * with its tag of 16 bytes. What it is about goes into the tag, so that one sealed value cannot
 * take another's place.
 */
final class SealedBox {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedBox() {}

  /** A new key of 256 random bits. */
  static byte[] newKey() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return key;
  }

  /**
   * Seals.
   *
   * @param about fields the value belongs to; the same ones open it
   */
  static byte[] seal(byte[] key, byte[] plain, String... about) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-GCM", e);
    }
  }

  /**
   * Opens.
   *
   * @throws SecretProblem when the key or the fields are others, or a byte was changed
   */
  static byte[] open(byte[] key, byte[] sealed, String... about) {
    if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
      throw new SecretProblem("a sealed value is cut or of a later version");
    }
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 1, nonce, 0, NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, about)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (GeneralSecurityException e) {
      throw new SecretProblem("a sealed value does not open: another key, place or content");
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String... about)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    for (String field : about) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      cipher.updateAAD(ByteBuffer.allocate(4).putInt(text.length).array());
      cipher.updateAAD(text);
    }
    return cipher;
  }
}
