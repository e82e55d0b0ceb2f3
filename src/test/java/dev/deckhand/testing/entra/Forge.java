package dev.deckhand.testing.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token in the making: claims and header can be anything, and so can the signature. */
public final class Forge {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey key;
  private final Map<String, Object> header;
  private final Map<String, Object> claims;

  Forge(PrivateKey key, Map<String, Object> header, Map<String, Object> claims) {
    this.key = key;
    this.header = header;
    this.claims = claims;
  }

  public Forge claim(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.put(name, value);
    return new Forge(key, header, changed);
  }

  public Forge without(String name) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.remove(name);
    return new Forge(key, header, changed);
  }

  public Forge header(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(header);
    changed.put(name, value);
    return new Forge(key, changed, claims);
  }

  public Forge by(PrivateKey other) {
    return new Forge(other, header, claims);
  }

  /** Signed with RS256, whatever the header says. */
  public String signed() {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content().getBytes(UTF_8));
      return content() + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With no signature at all. */
  public String unsigned() {
    return content() + ".";
  }

  /** Signed with HS256 and something everybody knows for a secret. */
  public String authenticatedWith(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content() + "." + BASE64.encodeToString(mac.doFinal(content().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String content() {
    return part(header) + "." + part(claims);
  }

  private static String part(Map<String, Object> values) {
    try {
      return BASE64.encodeToString(JSON.writeValueAsBytes(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
